import { i18n } from "#i18n";
import type { Assessment, Banner, RunAdvice } from "@/src/core/advice/assess.ts";
import type { OfferReason } from "@/src/core/advice/offer.ts";
import type { Evidence } from "@/src/core/advice/rule.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../app/format.ts";

/** "Why: new trouble passing or holding water; you answered 2 of 10." The most urgent rules' answers, each once. */
export function whyWords({ fired, level }: Pick<Assessment, "fired" | "level">): string {
  const deciding = fired.filter(({ floor }) => floor === level);
  const pieces = (deciding.length > 0 ? deciding : fired).flatMap(({ evidence }) => evidence).map(evidenceWords);
  return `${i18n.t("advice.why")} ${[...new Set(pieces)].join("; ")}.`;
}

/** One answer as a piece of a sentence: lower case, no full stop. */
export function evidenceWords(found: Evidence): string {
  switch (found.kind) {
    case "flag":
      return i18n.t(`advice.because.flag.${found.id}`);
    case "profile":
      return i18n.t(`advice.because.profile.${found.id}`);
    case "zone":
      return lowerFirst(i18n.t(`checkIn.zone.${found.id}`));
    case "quality":
      return i18n.t(`checkIn.quality.${found.id}`);
    case "timing":
      return i18n.t(`checkIn.timing.${found.id}`);
    case "pain":
      return i18n.t("advice.because.pain", [found.points]);
    case "run-pain":
      return i18n.t("advice.because.runPain", [found.points]);
    case "next-day":
      return i18n.t("advice.because.nextDay", found.points);
    case "rise":
      return i18n.t("advice.because.rise", [found.points]);
    case "days":
      return i18n.t("advice.because.days", found.days);
    case "unsure":
      return i18n.t(UNSURE[found.about]);
    default:
      return assertNever(found);
  }
}

const UNSURE = {
  "saddle-area": "advice.because.unsureSaddle",
  age: "advice.because.unsureAge",
  quality: "advice.because.unsureQuality",
} as const;

const BANNER_KEYS = {
  emergency: "advice.banner.emergency",
  "urgent-today": "advice.banner.urgentToday",
  "book-advice": "advice.banner.bookAdvice",
  "pause-running": "advice.banner.pauseRunning",
  "ease-off": "advice.banner.easeOff",
} as const satisfies Record<Exclude<Banner, "none">, string>;

export const bannerTitle = (banner: Exclude<Banner, "none">): string => i18n.t(`${BANNER_KEYS[banner]}.title`);

/** The words of levels 1 and 2; the others depend on the region. */
export const bannerBody = (banner: "book-advice" | "pause-running" | "ease-off"): string =>
  i18n.t(`${BANNER_KEYS[banner]}.body`);

const RUN_KEYS = {
  "as-planned": "advice.run.asPlanned",
  "shorten-and-ease": "advice.run.shortenAndEase",
  "skip-today": "advice.run.skipToday",
  "no-running-until-checked": "advice.run.noRunningUntilChecked",
  "do-not-run": "advice.run.doNotRun",
} as const satisfies Record<RunAdvice, string>;

export const runWords = (run: RunAdvice): string => i18n.t(RUN_KEYS[run]);

/** Why something is offered, as one sentence. */
export function offerWords(reason: OfferReason, format: Pick<Format, "minutes">): string {
  if (reason.code === "sitting") return sittingWords(reason, format);
  if (reason.code === "run-ended") return i18n.t("advice.offer.runEnded", [format.minutes(reason.minutes * MINUTE)]);
  if (reason.code === "run-soon") {
    const key = reason.gentle ? "advice.offer.runSoonGentle" : "advice.offer.runSoon";
    return i18n.t(key, [format.minutes(reason.minutes * MINUTE)]);
  }
  return i18n.t(`advice.offer.${SIMPLE[reason.code]}`);
}

const SIMPLE = {
  "get-help": "getHelp",
  "leg-zone": "legZone",
  "leg-signs": "legSigns",
  "bone-signs": "boneSigns",
  "no-floor": "noFloor",
  "bending-or-sitting": "bendingOrSitting",
  "bad-day": "badDay",
  "keep-walking": "keepWalking",
  "after-hard-run": "afterHardRun",
  morning: "morning",
  "mid-back": "midBack",
  "one-side": "oneSide",
  "one-side-on-runs": "oneSideOnRuns",
  "not-improving": "notImproving",
  "with-pain": "withPain",
  "no-pain": "noPain",
} as const;

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

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
