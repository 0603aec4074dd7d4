import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { lazily } from "@/src/core/lib/lazily.ts";
import type { OwnStep } from "@/src/core/own-routines/own-routine.ts";
import { doseOfStep } from "@/src/core/own-routines/step-dose.ts";
import type { ProgrammeDay } from "@/src/core/programme/programme-days.ts";
import type { LightReason, RestReason } from "@/src/core/programme/rest-and-light.ts";
import type { StepBack } from "@/src/core/programme/step-back.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { textLocale } from "../app/text-locale.ts";
import { dayWords as dateWords } from "../pages/insights/date-words.ts";
import { doseWords } from "../pages/library/parts/words.ts";

export const exerciseName = (id: string): string => findExercise(id)?.text.name ?? id;

/** `2 × 20 s, each side`. */
export function stepWords(step: OwnStep): string {
  const exercise = findExercise(step.exerciseId);
  return exercise === null ? "" : doseWords(doseOfStep(step, exercise, step.sets));
}

/** `Tuesday 24 November`, or with the weekday alone for days that are near. */
export function dayWords(day: DayKey, today: DayKey): string {
  const isNear = Math.abs(Date.parse(day) - Date.parse(today)) < 7 * 86_400_000;
  return isNear ? weekdayAlone().format(Date.parse(`${day}T00:00Z`)) : dateWords(day);
}

const weekdayAlone = lazily(() => new Intl.DateTimeFormat(textLocale(), { weekday: "long", timeZone: "UTC" }));

export function restWords(reason: RestReason, today: DayKey): string {
  switch (reason.because) {
    case "illness":
    case "pause":
    case "flare-up":
      return i18n.t(`programme.rest.${camelCase(reason.because)}`, [dayWords(reason.since, today)]);
    case "race":
      return reason.race === today
        ? i18n.t("programme.rest.raceToday")
        : i18n.t("programme.rest.race", [dayWords(reason.race, today)]);
    case "gate":
      return i18n.t(`programme.rest.gate.${camelCase(reason.gate)}`);
  }
}

export function lightWords(reason: LightReason, today: DayKey): string {
  switch (reason.because) {
    case "long-run":
      return reason.run === today
        ? i18n.t("programme.light.longRunToday")
        : i18n.t("programme.light.longRun", [dayWords(reason.run, today)]);
    case "race":
      return reason.race === today
        ? i18n.t("programme.light.raceToday")
        : i18n.t("programme.light.race", [dayWords(reason.race, today)]);
    case "day-after":
    case "pain":
    case "step-back":
      return i18n.t(`programme.light.${camelCase(reason.because)}`);
  }
}

/** What a day of the programme was or will be, in two or three words where there is no reason to give. */
export function sessionWords(entry: ProgrammeDay, today: DayKey): string {
  switch (entry.state) {
    case "done": {
      const { felt, prescribed } = entry.session;
      const done = prescribed.isLight ? i18n.t("programme.days.doneLight") : i18n.t("programme.days.done");
      return felt === null ? done : i18n.t("programme.days.felt", [done, i18n.t(`programme.feltWas.${felt}`)]);
    }
    case "missed":
      return i18n.t("programme.days.missed");
    case "rest":
      return restWords(entry.reason, today);
    case "planned":
      return entry.light === null ? i18n.t("programme.days.full") : lightWords(entry.light, today);
  }
}

export const backWords = ({ cause, day }: StepBack, today: DayKey): string =>
  i18n.t(`programme.back.${camelCase(cause)}`, [dayWords(day, today)]);
