import { send } from "@/src/messaging/client.ts";
import { describeReport } from "@/src/observability/describe-report.ts";
import { createErrorReporter } from "@/src/observability/report-error.ts";
import { extensionVersion } from "@/src/platform/runtime.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import type { RegionDeps } from "../../advice/region-choice.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";

export type AboutDeps = RegionDeps & {
  readonly version: string;
  /** What is new was opened: no mark leads to it any more. */
  readonly sayNewsRead: () => Promise<void>;
  /** Never rejects: what can't be found out is left out. */
  readonly makeReport: () => Promise<string>;
  /** Into the clipboard. */
  readonly copy: (text: string) => Promise<void>;
};

/** The region comes from the settings, and is saved there. */
export function liveAboutDeps(): AboutDeps {
  return {
    async loadRegion() {
      const { settings } = await loadSettings();
      return settings.region;
    },
    async saveRegion(region) {
      await send("save-settings", { patch: { region } });
    },
    onChanged: livePage.onChanged,
    version: extensionVersion(),
    sayNewsRead: async () => void (await send("report-page-opened", { page: "news" })),
    makeReport: async () => {
      const reporter = createErrorReporter({ area: liveStorage().local, now: livePage.now });
      const status = await send("read-status", {}).catch(() => null);
      return describeReport({
        version: extensionVersion(),
        userAgent: navigator.userAgent,
        language: navigator.language,
        faults: status?.faults.map(({ code }) => code) ?? ["no-answer"],
        errors: await reporter.list(),
      });
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
