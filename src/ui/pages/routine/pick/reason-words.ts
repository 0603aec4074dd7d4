import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { PickReason } from "@/src/core/routines/pick-for-minutes.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { stretchGroupName } from "../../../stretching/group-name.ts";

/** Why this one, in a sentence. */
export function reasonWords(reason: PickReason): string {
  switch (reason.code) {
    case "run-soon":
      return reason.minutes <= 0
        ? i18n.t("pick.reason.runNow")
        : i18n.t("pick.reason.runSoon", [browserFormat().duration(reason.minutes * MINUTE)]);
    case "sore-day":
      return i18n.t("pick.reason.soreDay");
    case "less-stretched": {
      const minutes = Math.round(reason.seconds / 60);
      const group = stretchGroupName(reason.group);
      return minutes === 0
        ? i18n.t("pick.reason.notStretched", [group])
        : i18n.t("pick.reason.lessStretched", [group, minutes]);
    }
    case "fits-the-time":
      return i18n.t("pick.reason.fitsTheTime");
    default:
      return assertNever(reason);
  }
}
