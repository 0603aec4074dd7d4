import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pagePath, pageUrl, routineLink } from "@/src/core/navigation/page-link.ts";
import { LADDERS, rungOf, type Progress, stepOfRung } from "@/src/core/programme/ladders.ts";
import { progressToday } from "@/src/core/programme/next-session.ts";
import { PROGRAMME_LIMITS } from "@/src/core/programme/programme.ts";
import { FIRST_RUNGS, placeByTest, START_TEST_ID } from "@/src/core/programme/start-test.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { suggestWeek } from "@/src/core/training/suggest-week.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Stepper } from "../../../components/stepper.tsx";
import type { KnownProgramme } from "../../../programme/load-programme.ts";
import { exerciseName, stepWords } from "../../../programme/words.ts";
import type { ProgrammeStore } from "../programme-store.ts";
import { DayChips } from "./day-chips.tsx";
import { ToldSection } from "./told.tsx";

export type BeginProps = {
  readonly store: ProgrammeStore;
  /** The programme that has come to its end; null: there is none to go on from. */
  readonly before: KnownProgramme | null;
};

const USUAL_WEEKS = 8;

/** Nothing goes on: what a programme is, where it would begin, and when. */
export function BeginSection({ store, before }: BeginProps): JSX.Element {
  const { test, settings } = store.data.value;
  const [days, setDays] = useState<readonly Weekday[]>(() => usualDays(settings.runPlan));
  const [weeks, setWeeks] = useState(USUAL_WEEKS);
  const isNext = before?.facts.programme.kind === "ladder";
  const start = isNext
    ? progressToday(before.facts)
    : test === null
      ? FIRST_RUNGS
      : placeByTest(test.items, test.felt ?? null);
  const begin = (from: Progress) =>
    void store.begin({ kind: "ladder", weeks, weekdays: [...days], start: { ...from }, routineId: null });
  return (
    <>
      <p class="programme-lead">{isNext ? i18n.t("programme.begin.nextLead") : i18n.t("programme.begin.lead")}</p>
      <Section title={i18n.t("programme.begin.where")} testId="begin-where">
        {test === null && !isNext ? (
          <>
            <p>{i18n.t("programme.begin.testBody")}</p>
            <div class="chips programme-acts">
              <Button variant="go" icon="play" href={testUrl()} testId="start-test">
                {i18n.t("programme.begin.test")}
              </Button>
            </div>
            <p class="hint">{i18n.t("programme.begin.without")}</p>
          </>
        ) : (
          <>
            <p>{isNext ? i18n.t("programme.begin.goesOnFrom") : i18n.t("programme.begin.fromTest")}</p>
            <Steps progress={start} />
            <div class="chips programme-acts">
              <Button size="small" icon="again" href={testUrl()} testId="start-test">
                {i18n.t("programme.begin.testAgain")}
              </Button>
            </div>
          </>
        )}
      </Section>
      <Section title={i18n.t("programme.begin.when")} testId="begin-when">
        <div class="programme-when">
          <DayChips
            label={i18n.t("programme.begin.days")}
            days={days}
            limit={PROGRAMME_LIMITS.days}
            onChange={setDays}
          />
          <Stepper
            label={i18n.t("programme.begin.weeks")}
            value={weeks}
            limit={PROGRAMME_LIMITS.weeks}
            onChange={setWeeks}
            testId="weeks"
          />
        </div>
        <div class="chips programme-acts">
          <Button variant={test === null && !isNext ? "ink" : "go"} onPress={() => begin(start)} testId="begin">
            {test === null && !isNext ? i18n.t("programme.begin.startFirst") : i18n.t("programme.begin.start")}
          </Button>
        </div>
      </Section>
      <ToldSection store={store} />
    </>
  );
}

const testUrl = (): string => pagePath(routineLink({ routineId: START_TEST_ID, use: "other" }, null));

/** Where the week has room, as the runs page says it; Tuesdays and Fridays where there are no runs to go by. */
function usualDays(plan: Parameters<typeof suggestWeek>[0]): readonly Weekday[] {
  const { strengthDays } = suggestWeek(plan);
  return strengthDays.length >= PROGRAMME_LIMITS.days.least ? strengthDays : ["tue", "fri"];
}

function Steps({ progress }: { readonly progress: Progress }): JSX.Element {
  return (
    <ul class="programme-start" data-testid="begins-on">
      {LADDERS.map((ladder) => {
        const step = stepOfRung(rungOf(ladder, progress));
        return (
          <li key={ladder.id}>
            <a href={`${pageUrl("library")}?exercise=${step.exerciseId}`}>{exerciseName(step.exerciseId)}</a>{" "}
            <span class="second num">{stepWords(step)}</span>
          </li>
        );
      })}
    </ul>
  );
}
