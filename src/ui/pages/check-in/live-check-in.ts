import * as v from "valibot";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import { dayKeySchema } from "@/src/core/time/time-schemas.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { livePage } from "../../app/live-page.ts";
import { createCheckInStore } from "./check-in-store.ts";

/** The check-in page on the real window. `?day=2026-11-20` opens a day, `?help=1` the urgent help, `&from=routine` says why. */
export function liveCheckIn(address: string) {
  const query = new URLSearchParams(address);
  const day = v.safeParse(dayKeySchema, query.get("day"));
  const desk = readDesk();
  const zone = () => Temporal.Now.timeZoneId();
  return {
    store: createCheckInStore({
      send: livePage.send,
      now: livePage.now,
      zone,
      reads: {
        checkIns: (days) => desk.checkIns.ofDays(days),
        checks: async () => clinicianChecksOf(await desk.marks.all()),
        weeks: () => desk.questionnaires.all(),
      },
      day: day.success ? day.output : undefined,
    }),
    person: { languages: navigator.languages, zone: zone() },
    startsWithHelp: query.get("help") === "1",
    comesFromRoutine: query.get("from") === "routine",
    onReturn,
  };
}

function onReturn(callback: () => void): () => void {
  window.addEventListener("focus", callback);
  return () => window.removeEventListener("focus", callback);
}
