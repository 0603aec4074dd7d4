import { i18n } from "#i18n";
import type { OfferReason } from "@/src/core/advice/offer.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../app/format.ts";

/** Why something is offered, as one sentence. */
export function offerWords(reason: OfferReason, format: Pick<Format, "minutes">): string {
  if (reason.code === "sitting") return sittingWords(reason, format);
  if (reason.code === "run-ended") return i18n.t("advice.offer.runEnded", [format.minutes(reason.minutes * MINUTE)]);
  if (reason.code === "run-soon") {
    const key = reason.gentle ? "advice.offer.runSoonGentle" : "advice.offer.runSoon";
    return i18n.t(key, [format.minutes(reason.minutes * MINUTE)]);
  }
  return i18n.t(`advice.offer.${camelCase(reason.code)}`);
}

function sittingWords(
  { hours, longestMinutes }: Extract<OfferReason, { readonly code: "sitting" }>,
  format: Pick<Format, "minutes">,
): string {
  if ((longestMinutes ?? 0) >= 45) {
    return i18n.t("advice.offer.sittingLongest", [format.minutes((longestMinutes ?? 0) * MINUTE)]);
  }
  if ((hours ?? 0) >= 4) return i18n.t("advice.offer.sittingHours", [format.minutes((hours ?? 0) * HOUR)]);
  return i18n.t("advice.offer.sitting");
}
