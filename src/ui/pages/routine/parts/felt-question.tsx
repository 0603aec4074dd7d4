import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { programmeOfRoutine } from "@/src/core/programme/programme-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import { Button } from "../../../components/button.tsx";
import { FeltChoice } from "../../../programme/felt-choice.tsx";
import type { RoutineStore } from "../routine-store.ts";

/** Whether an id is a session of a programme, or its start test. */
export const isOfProgramme = (id: string): boolean => id === START_TEST_ID || programmeOfRoutine(id) !== null;

/** The one tap after a session, and what it does to the next one. */
export function FeltQuestion({
  store,
  routineId,
}: {
  readonly store: RoutineStore;
  readonly routineId: string;
}): JSX.Element {
  const felt = store.felt.value;
  const isTest = routineId === START_TEST_ID;
  return (
    <section class="routine-felt" data-testid="felt-question">
      <h2 class="h3">{i18n.t("programme.felt.question")}</h2>
      <FeltChoice felt={felt} onChoose={(chosen) => void store.rate(chosen)} />
      {store.isFeltUnsaved.value ? (
        <p class="err" role="alert">
          {i18n.t("programme.felt.notSaved")}
        </p>
      ) : (
        felt !== null && (
          <output class="second" data-testid="felt-said">
            {isTest ? i18n.t("programme.felt.afterTest") : i18n.t(`programme.felt.after.${felt}`)}
          </output>
        )
      )}
      <Button
        size="small"
        variant={isTest && felt !== null ? "ink" : "outline"}
        href={pageUrl("programme")}
        testId="to-programme"
      >
        {isTest ? i18n.t("programme.test.toStart") : i18n.t("programme.toProgramme")}
      </Button>
    </section>
  );
}
