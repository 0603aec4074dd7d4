import { i18n } from "#i18n";
import type { PainMonths } from "@/src/core/review/pain-months.ts";
import type { Sentence } from "@/src/core/review/sentences.ts";
import type { Suggestion } from "@/src/core/review/suggestion.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type Format } from "../../app/format.ts";
import { distanceWords, runsWords, type Units } from "../runs/words.ts";
import { plain } from "./chart/columns.ts";
import { dayWords, monthWords } from "./date-words.ts";

type Words = { readonly kind: "week" | "year"; readonly units: Units; readonly format: Format };

/** One sentence of the review, and what belongs to it. */
export function sentenceWords(sentence: Sentence, { kind, units, format }: Words): string {
  switch (sentence.about) {
    case "nothing":
      return i18n.t(`review.nothing.${kind}`);
    case "desk":
      return deskWords(sentence, format);
    case "sits":
      if (sentence.says === "unknown") return i18n.t("review.sits.unknown");
      return joined(
        i18n.t("review.sits.longest", [
          format.minutes(sentence.usualMs),
          format.minutes(sentence.longestMs),
          dayWords(sentence.on),
        ]),
        sentence.against && i18n.t(`review.sits.${sentence.against}`, [i18n.t(`review.before.${kind}`)]),
      );
    case "moves":
      return movesWords(sentence, format);
    case "runs": {
      if (sentence.says === "none") return i18n.t("review.runs.none");
      const { before } = sentence;
      return joined(
        i18n.t("review.runs.sum", sentence.count, [sentence.count, runsWords(sentence, units)]),
        before &&
          (before.count === 0
            ? i18n.t("review.runs.noneBefore", [i18n.t(`review.before.${kind}`)])
            : i18n.t(`review.runs.${kind}`, before.count, [before.count, runsWords(before, units)])),
      );
    }
    case "back":
      if (sentence.says === "unanswered") return i18n.t("review.back.unanswered");
      return joined(
        i18n.t("review.back.answers", sentence.answers, [
          sentence.answers,
          sentence.days,
          plain(sentence.median),
          sentence.low,
          sentence.high,
        ]),
        sentence.against && i18n.t(`review.back.${sentence.against}`, [i18n.t(`review.before.${kind}`)]),
      );
  }
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" ");

function deskWords(sentence: Extract<Sentence, { about: "desk" }>, format: Format): string {
  switch (sentence.says) {
    case "unknown":
      return i18n.t("review.desk.unknown");
    case "short":
      return i18n.t("review.desk.short", [format.minutes(sentence.ms)]);
    case "usual": {
      const { deskDays, usualMs, unknownDays } = sentence;
      return joined(
        i18n.t("review.desk.usual", deskDays, [deskDays, format.minutes(usualMs)]),
        unknownDays === 0 ? null : i18n.t("review.desk.missing", unknownDays, [unknownDays]),
      );
    }
  }
}

function movesWords(sentence: Extract<Sentence, { about: "moves" }>, format: Format): string {
  if (sentence.says === "unknown") return i18n.t("review.moves.unknown");
  const { shown, done, routines, ms } = sentence;
  return joined(
    shown === 0 ? i18n.t("review.moves.noPrompt") : i18n.t("review.moves.prompts", shown, [shown, done]),
    routines === 0
      ? i18n.t("review.moves.noRoutine")
      : i18n.t("review.moves.routines", routines, [routines, format.duration(ms)]),
  );
}

export const monthsWords = ({ lowest, highest }: PainMonths): string =>
  i18n.t("review.back.months", [
    monthWords(lowest.month),
    plain(lowest.median),
    monthWords(highest.month),
    plain(highest.median),
  ]);

export type SuggestionWords = { readonly what: string; readonly why: string };

/** What to try, and the numbers that speak for it. */
export function suggestionWords(
  suggestion: Suggestion,
  { units, format, nameOf }: Omit<Words, "kind"> & { readonly nameOf: (day: DayKey) => string },
): SuggestionWords {
  const { kind } = suggestion;
  switch (kind) {
    case "easeWeek": {
      const why = i18n.t("review.suggestion.because.easeWeek", [plain(suggestion.now), plain(suggestion.before)]);
      return { what: i18n.t("review.suggestion.do.easeWeek"), why };
    }
    case "shortenRun": {
      const { day, meters, limitMeters } = suggestion.run;
      return {
        what: i18n.t("review.suggestion.do.shortenRun", [nameOf(day), distanceWords(limitMeters ?? 0, units)]),
        why: i18n.t("review.suggestion.because.shortenRun", [distanceWords(meters ?? 0, units)]),
      };
    }
    case "checkIn": {
      const why = i18n.t("review.suggestion.because.checkIn", [suggestion.answers, suggestion.days]);
      return { what: i18n.t("review.suggestion.do.checkIn"), why };
    }
    case "oneWalk": {
      const { usualMs, deskDays } = suggestion;
      const why = i18n.t("review.suggestion.because.oneWalk", [format.minutes(usualMs), deskDays]);
      return { what: i18n.t("review.suggestion.do.oneWalk"), why };
    }
    case "fewerPrompts": {
      const why = i18n.t("review.suggestion.because.fewerPrompts", [suggestion.done, suggestion.shown]);
      return { what: i18n.t("review.suggestion.do.fewerPrompts"), why };
    }
    case "oneStretch": {
      const why = i18n.t("review.suggestion.because.oneStretch", [suggestion.deskDays]);
      return { what: i18n.t("review.suggestion.do.oneStretch"), why };
    }
    default:
      return { what: i18n.t(`review.suggestion.do.${kind}`), why: i18n.t(`review.suggestion.because.${kind}`) };
  }
}
