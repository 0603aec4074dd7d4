import { i18n } from "#i18n";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { durationClock, toldWords, type Units } from "../../runs/words.ts";
import type { Column } from "./column.ts";
import type { Slot } from "./slots.ts";

const NONE: Column["mark"] = { is: "none" };
const UNKNOWN: Column["mark"] = { is: "unknown" };

/** A column for each slot; what is still to come has no numbers. */
const columns = (slots: readonly Slot[], of: (slot: Slot) => Pick<Column, "words" | "mark">): readonly Column[] =>
  slots.map((slot) => ({
    key: slot.first,
    name: slot.name,
    tick: slot.tick,
    ...(slot.isAhead ? { words: i18n.t("insights.results.ahead"), mark: NONE } : of(slot)),
  }));

const unknown = () => ({ words: i18n.t("insights.chart.unknown"), mark: UNKNOWN });

/** Sitting of a day, or of the usual desk day of a week or month, in hours. */
export const seatedColumns = (slots: readonly Slot[], format: Format): readonly Column[] =>
  columns(slots, ({ isKnown, isDay, total }) => {
    if (!isKnown) return unknown();
    const ms = isDay ? total.sittingMs : (total.usualSittingMs ?? 0);
    return { words: format.minutes(ms), mark: { is: "bar", value: ms / HOUR } };
  });

/** The longest sit of a day, or of the usual desk day, in minutes. */
export const longestColumns = (slots: readonly Slot[], format: Format): readonly Column[] =>
  columns(slots, ({ isKnown, isDay, total }) => {
    if (!isKnown) return unknown();
    const ms = isDay ? (total.longest?.ms ?? 0) : (total.usualLongestMs ?? 0);
    return { words: format.minutes(ms), mark: { is: "bar", value: ms / MINUTE } };
  });

/** Breaks taken within those that were asked for. */
export const breakColumns = (slots: readonly Slot[]): readonly Column[] =>
  columns(slots, ({ isKnown, total: { breaks } }) => {
    if (!isKnown) return unknown();
    const words =
      breaks.shown === 0 ? i18n.t("insights.breaks.none") : i18n.t("insights.results.of", [breaks.done, breaks.shown]);
    return { words, mark: { is: "bar", value: breaks.done, of: breaks.shown } };
  });

/** Minutes of guided exercise. */
export const stretchedColumns = (slots: readonly Slot[], format: Format): readonly Column[] =>
  columns(slots, ({ isKnown, total: { stretchMs } }) => {
    if (!isKnown) return unknown();
    return { words: format.duration(stretchMs), mark: { is: "bar", value: stretchMs / MINUTE } };
  });

/** Distance, or time where no run has a distance. A day without a run on record is drawn as none: most days are. */
export const runColumns = (slots: readonly Slot[], units: Units): readonly Column[] => {
  const hasDistance = slots.some(({ total }) => total.runs.meters > 0);
  return columns(slots, ({ total: { runs } }) => {
    if (runs.count === 0) return { words: i18n.t("insights.running.none"), mark: NONE };
    const parts = [
      i18n.t("insights.running.count", runs.count),
      ...(runs.meters > 0 ? [toldWords(runs.told, units)] : []),
      durationClock(runs.ms / SECOND),
    ];
    const value = hasDistance ? runs.told[units] / 10 : runs.ms / HOUR;
    return { words: parts.join(", "), mark: { is: "bar", value } };
  });
};

/** Answers with their range. A day's highest stands for it; over more days the middle of these, from the lowest to the highest. */
export const painColumns = (slots: readonly Slot[]): readonly Column[] =>
  columns(slots, ({ isDay, total: { pain } }) => {
    if (pain === null) return { words: i18n.t("insights.results.missed"), mark: UNKNOWN };
    const { low, median, high, answers } = pain;
    const mark: Column["mark"] = { is: "range", low, middle: median, high };
    if (!isDay) return { words: i18n.t("insights.pain.slot", answers, [plain(median), low, high, answers]), mark };
    return { words: low === high ? String(high) : i18n.t("insights.pain.day", [high, low]), mark };
  });

/** Halves as the language writes them: `2.5`. */
export const plain = (value: number): string =>
  new Intl.NumberFormat(i18n.t("common.lang"), { maximumFractionDigits: 1 }).format(value);
