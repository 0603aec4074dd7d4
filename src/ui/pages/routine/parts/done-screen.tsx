import type { JSX } from "preact";
import { i18n } from "#i18n";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { PlayerState } from "@/src/core/player/player-state.ts";
import { sessionItems, workedSeconds } from "@/src/core/player/session-result.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { stretchedGroups, stretchWeek } from "@/src/core/routines/stretch-week.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { Partner } from "../../../components/partner.tsx";
import { Track } from "../../../components/track.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { StretchWeekList } from "../../../stretching/stretch-week-list.tsx";
import type { RoutineDeps } from "../routine-deps.ts";
import type { RoutineStore } from "../routine-store.ts";
import { FeltQuestion, isOfProgramme } from "./felt-question.tsx";

export type DoneScreenProps = {
  readonly store: RoutineStore;
  readonly routine: Routine;
  readonly deps: RoutineDeps;
};

/** After the line: what was done, whether it is saved, and what next. No fireworks. */
export function DoneScreen({ store, routine, deps }: DoneScreenProps): JSX.Element {
  const { state } = store;
  const items = sessionItems(state.value);
  const hasDone = items.some((item) => item.outcome !== "skipped");
  const worked = browserFormat().duration(workedSeconds(state.value) * 1000);
  return (
    <main class="routine-field routine-done" data-testid="done">
      <div class="sheet">
        <div class="routine-done-ground">
          <Track
            state={hasDone && !state.value.endedEarly ? "stand" : "set"}
            progress={0}
            label=""
            size={{ width: 440, height: 240, lanes: 5, lane: 8 }}
          />
          <Partner does={hasDone ? "breathe" : "sit"} />
        </div>
        <div class="routine-done-words">
          <p class="label">{routine.name}</p>
          <h1 class="h1">{titleOf(hasDone, state.value.endedEarly)}</h1>
          {hasDone && (
            <p class="routine-thanks num" data-testid="thanks">
              {i18n.t("routine.done.thanks", [worked])}
            </p>
          )}
          {items.length > 0 && (
            <ul class="rows" aria-label={i18n.t("routine.done.results")}>
              {items.map((item, index) => (
                <DoneRow key={index} {...item} />
              ))}
            </ul>
          )}
          {hasDone && isOfProgramme(routine.id) && <FeltQuestion store={store} routineId={routine.id} />}
          <EndQuestion store={store} />
          <SaveLine store={store} />
          {hasDone && <WeekAfter items={items} state={state.value} deps={deps} />}
          <div class="chips">
            <Button variant="go" onPress={deps.close} testId="close-done">
              {i18n.t("routine.done.close")}
            </Button>
            <Button icon="again" onPress={store.again} testId="again">
              {i18n.t("routine.done.again")}
            </Button>
            <Button variant="bare" href={pageUrl("library")}>
              {i18n.t("routine.done.allRoutines")}
            </Button>
          </div>
        </div>
      </div>
    </main>
  );
}

function titleOf(hasDone: boolean, endedEarly: boolean): string {
  if (!hasDone) return i18n.t("routine.done.nothingTitle");
  return endedEarly ? i18n.t("routine.done.leftTitle") : i18n.t("routine.done.title");
}

type DoneRowProps = ReturnType<typeof sessionItems>[number];

function DoneRow({ exerciseId, outcome, seconds }: DoneRowProps): JSX.Element {
  const exercise = exerciseById(exerciseId);
  return (
    <li>
      <span class="routine-done-picture">
        <StillFigure illustration={exercise.illustration} label="" floorLine={false} />
      </span>
      <span class="grow">
        <b>{exercise.text.name}</b>
        <span class="second"> {i18n.t(`routine.done.outcome.${outcome}`)}</span>
      </span>
      <span class="num second">{browserFormat().duration(seconds * 1000)}</span>
    </li>
  );
}

/** Once after a routine in which something hurt or was skipped: the answer decides whether anything more is suggested today. */
function EndQuestion({ store }: { readonly store: RoutineStore }): JSX.Element | null {
  if (!store.isEndAsked.value) return null;
  return (
    <section data-testid="end-question">
      <p>
        <b>{i18n.t("routine.hurts.question")}</b>
      </p>
      <div class="chips">
        <Button onPress={() => store.answerEnd(false)} testId="end-no">
          {i18n.t("routine.hurts.no")}
        </Button>
        <Button onPress={() => store.answerEnd(true)} testId="end-yes">
          {i18n.t("routine.hurts.yes")}
        </Button>
      </div>
    </section>
  );
}

function SaveLine({ store }: { readonly store: RoutineStore }): JSX.Element | null {
  switch (store.saving.value) {
    case "saving":
      return <p class="second small">{i18n.t("routine.done.saving")}</p>;
    case "saved":
      return <p class="second small">{i18n.t("routine.done.saved")}</p>;
    case "failed":
      return (
        <p class="routine-unsaved" role="alert">
          {i18n.t("routine.done.notSaved")}{" "}
          <Button size="small" icon="again" onPress={store.retrySave} testId="retry">
            {i18n.t("common.tryAgain")}
          </Button>
        </p>
      );
    case "not-yet":
    case "nothing":
      return null;
  }
}

type WeekAfterProps = {
  readonly items: ReturnType<typeof sessionItems>;
  readonly state: PlayerState;
  readonly deps: RoutineDeps;
};

/** What this routine stretched, within its week. Shown once the record could be read; nothing is missed without it. */
function WeekAfter({ items, state, deps }: WeekAfterProps): JSX.Element | null {
  const at = state.endedAt ?? 0;
  const before = useLoaded(() => deps.sessionsSince(at - 7 * DAY));
  const now = stretchWeek([{ startedAt: at, items }], at, findExercise);
  const groups = stretchedGroups(now);
  if (groups.length === 0 || before.state !== "ready") return null;
  // This one may be stored already, or not yet.
  const others = before.value.filter(({ startedAt }) => startedAt !== state.startedAt);
  const week = stretchWeek([...others, { startedAt: at, items }], at, findExercise);
  return (
    <section>
      <h2 class="label">{i18n.t("stretch.title")}</h2>
      <StretchWeekList week={week} groups={groups} />
    </section>
  );
}
