import { pagePath } from "@/src/core/navigation/page-link.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { openForReading } from "@/src/storage/open-for-reading.ts";
import { createImportReader } from "./import-reader.ts";
import type { RunsPorts } from "./runs-store.ts";

/** Planned runs that long past or ahead are not shown anywhere. */
const PLANS_AROUND_MS = 370 * DAY;

/** Far enough for a flare-up and the warning signs that stood then. */
const ANSWERS_BACK_DAYS = 60;
const REVOKE_AFTER_MS = 60_000;

/** Records are read here, written by the background. */
export function liveRunsPorts(): RunsPorts {
  const reads = openForReading(liveStorage());
  const now = () => Date.now();
  return {
    send,
    now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: () => crypto.randomUUID(),
    reader: createImportReader(),
    saveFile: ({ name, type, text }) => {
      const url = URL.createObjectURL(new Blob([text], { type }));
      const link = document.createElement("a");
      link.href = url;
      link.download = name;
      link.click();
      // Firefox reads it only after the click has been dealt with.
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
    },
    go: (link) => location.assign(pagePath(link)),
    async load() {
      const today = dayKeyAt(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
      const [report, runs, shoes, plans, checkIns] = await Promise.all([
        send("get-status", {}),
        reads.runs.all(),
        reads.shoes.all(),
        reads.plans.between({ from: now() - PLANS_AROUND_MS, until: now() + PLANS_AROUND_MS }),
        reads.checkIns.ofDays({ first: addDays(today, -ANSWERS_BACK_DAYS), last: today }),
      ]);
      return { report, runs, shoes, plans, checkIns };
    },
  };
}
