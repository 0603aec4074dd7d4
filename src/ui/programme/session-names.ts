import { i18n } from "#i18n";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import type { Programme } from "@/src/core/programme/programme.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";

type Named = { readonly id: string; readonly name: string };

/** What sessions of programmes are called in lists, by the id that they are stored under. */
export function sessionNames(
  programmes: readonly Programme[],
  own: readonly Named[],
): readonly (readonly [id: string, name: string])[] {
  return [
    [START_TEST_ID, i18n.t("programme.test.name")],
    ...programmes.map(({ id, routineId }): readonly [string, string] => [
      programmeRoutineId(id),
      own.find((routine) => routine.id === routineId)?.name ?? i18n.t("programme.session.name"),
    ]),
  ];
}
