import { i18n } from "#i18n";
import type { ArticleTopic } from "@/src/content/articles/index.ts";
import type { Dose } from "@/src/core/exercises/dose.ts";
import type { ExerciseType, Position } from "@/src/core/exercises/exercise.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { Area } from "@/src/core/library/areas.ts";
import type { RoutineCategory, RoutineData } from "@/src/core/routines/routine.ts";
import { browserFormat } from "../../../app/format.ts";
import { textLocale } from "../../../app/text-locale.ts";

export const topicName = (topic: ArticleTopic): string => i18n.t(`library.topic.${topic}`);
export const areaName = (area: Area): string => i18n.t(`library.area.${camelCase(area)}`);
export const positionName = (position: Position): string => i18n.t(`library.position.${position}`);
export const typeName = (type: ExerciseType): string => i18n.t(`library.type.${camelCase(type)}`);
export const categoryName = (category: RoutineCategory): string =>
  i18n.t(`library.routine.category.${camelCase(category)}`);
export const intensityName = (intensity: RoutineData["intensity"]): string =>
  i18n.t(`library.routine.intensity.${intensity}`);

/** `1:50`, as on a stopwatch. */
export function clockLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}

/** `10 times, each side`, `hold 30 s`, `2 × 15 s`. */
export function doseWords(dose: Dose): string {
  const once = amount(dose);
  const rounds = dose.sets > 1 ? i18n.t("library.dose.sets", [once, dose.sets]) : once;
  return dose.perSide ? i18n.t("library.dose.perSide", [rounds]) : rounds;
}

function amount(dose: Dose): string {
  switch (dose.mode) {
    case "reps":
      return i18n.t("library.dose.reps", dose.reps);
    case "hold":
      return dose.reps > 1
        ? i18n.t("library.dose.holds", [dose.reps, dose.holdSec])
        : i18n.t("library.dose.hold", [dose.holdSec]);
    case "time":
      return browserFormat().duration(dose.timeSec * 1000);
    default:
      return assertNever(dose);
  }
}

/** `2026-11` as `November 2026`. */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat(textLocale(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00Z`),
  );
}
