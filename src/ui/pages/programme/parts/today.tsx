import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { pagePath, pageUrl, routineLink } from "@/src/core/navigation/page-link.ts";
import { nextSessionDay, type SessionPlan, todaysSession } from "@/src/core/programme/next-session.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { FeltChoice } from "../../../programme/felt-choice.tsx";
import type { KnownProgramme } from "../../../programme/load-programme.ts";
import { sessionRoutine } from "../../../programme/to-play.ts";
import { backWords, dayWords, exerciseName, lightWords, restWords, stepWords } from "../../../programme/words.ts";
import type { ProgrammeStore } from "../programme-store.ts";
import { TickList } from "./tick-list.tsx";

type TodayProps = { readonly store: ProgrammeStore; readonly known: KnownProgramme };

/** Today's session and what made it so; or why there is none, and when the next one is. */
export function TodaySection({ store, known }: TodayProps): JSX.Element {
  const { facts, told } = known;
  const today = todaysSession(facts, told?.steps ?? []);
  const next = nextSessionDay(facts);
  const nextWords = next === null ? null : i18n.t("programme.today.next", [dayWords(next.day, facts.today)]);
  if (today.state === "open" && today.session.steps.length > 0) {
    const { isChosen, session } = today;
    return (
      <Section
        title={isChosen ? i18n.t("programme.today.title") : i18n.t("programme.today.notChosen")}
        intro={isChosen ? undefined : (nextWords ?? undefined)}
        testId="today"
      >
        <Open
          store={store}
          session={session}
          isChosen={isChosen}
          programmeId={facts.programme.id}
          today={facts.today}
        />
      </Section>
    );
  }
  const why =
    today.state === "rest"
      ? restWords(today.reason, facts.today)
      : i18n.t(`programme.none.${camelCase(today.state === "open" ? "gone" : today.state)}`);
  return (
    <Section
      title={today.state === "done" ? i18n.t("programme.today.done") : i18n.t("programme.none.title")}
      testId="today"
    >
      <p>{why}</p>
      {nextWords !== null && <p class="second">{nextWords}</p>}
      {today.state === "done" && <DoneToday store={store} known={known} />}
      {today.state === "open" && (
        <Button size="small" href={`${pageUrl("library")}?view=own`}>
          {i18n.t("programme.begin.told.build")}
        </Button>
      )}
    </Section>
  );
}

/** The tap may come later than the session. */
function DoneToday({ store, known: { facts } }: TodayProps): JSX.Element | null {
  const last = facts.sessions.at(-1);
  if (last === undefined || last.prescribed.day !== facts.today) return null;
  return (
    <div class="programme-felt">
      <h3 class="h3">{i18n.t("programme.felt.question")}</h3>
      <FeltChoice felt={last.felt} onChoose={(felt) => void store.rate(last.id, felt)} />
      {last.felt !== null && <p class="second">{i18n.t(`programme.felt.after.${last.felt}`)}</p>}
    </div>
  );
}

type OpenProps = {
  readonly store: ProgrammeStore;
  readonly session: SessionPlan;
  readonly isChosen: boolean;
  readonly programmeId: string;
  readonly today: KnownProgramme["facts"]["today"];
};

function Open({ store, session, isChosen, programmeId, today }: OpenProps): JSX.Element {
  const [isTicking, setTicking] = useState(false);
  const routine = sessionRoutine(programmeRoutineId(programmeId), "", session.steps);
  return (
    <div class="sheet programme-today">
      {session.back !== null && (
        <p class="programme-why" data-testid="stepped-back">
          {backWords(session.back, today)}
        </p>
      )}
      {session.light !== null && (
        <p class="programme-why" data-testid="light">
          {lightWords(session.light, today)}
        </p>
      )}
      {isTicking ? (
        <TickList store={store} session={session} onClose={() => setTicking(false)} />
      ) : (
        <>
          <ul class="rows programme-steps">
            {session.steps.map((step) => (
              <Step key={step.exerciseId} step={step} />
            ))}
          </ul>
          <div class="chips">
            <Button
              variant={isChosen ? "go" : "ink"}
              icon="play"
              href={pagePath(routineLink({ routineId: routine.id, use: "strength" }, null))}
              testId="start-session"
            >
              {i18n.t("programme.today.start", [browserFormat().minutes(routine.seconds * 1000)])}
            </Button>
            <Button onPress={() => setTicking(true)} testId="tick-off">
              {i18n.t("programme.today.tick")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Step({ step }: { readonly step: SessionPlan["steps"][number] }): JSX.Element {
  const exercise = findExercise(step.exerciseId);
  return (
    <li>
      <span class="programme-picture">
        {exercise !== null && <StillFigure illustration={exercise.illustration} label="" floorLine={false} />}
      </span>
      <span class="grow">
        <a href={`${pageUrl("library")}?exercise=${step.exerciseId}`}>{exerciseName(step.exerciseId)}</a>
        <span class="second num programme-dose">{stepWords(step)}</span>
      </span>
    </li>
  );
}
