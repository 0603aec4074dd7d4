import type { JSX } from "preact";
import { i18n } from "#i18n";
import { moveTo } from "@/src/core/player/time-to-move.ts";
import { Button, IconButton } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { Icon } from "../../../components/icon.tsx";
import { WholeWords } from "../../../components/whole-words.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import type { RoutineStore } from "../routine-store.ts";
import { clockText, exerciseOf, sideWords } from "../routine-words.ts";

/** Easier, skip, hurts; back, pause, next; and what comes. Pause is the only red button. */
export function Controls({ store }: { readonly store: RoutineStore }): JSX.Element {
  const isRest = store.view.value.segment.kind === "rest";
  return (
    <>
      <div class="routine-changes">
        <EasierButton store={store} isRest={isRest} />
        <Button size="small" onPress={() => store.press({ type: "skip" })} testId="skip">
          {i18n.t("routine.button.skip")}
        </Button>
        <Button size="small" onPress={store.hurts} testId="hurts">
          {i18n.t("routine.button.hurts")}
        </Button>
      </div>
      {store.isEasierUnsaved.value && (
        <p class="routine-unsaved" role="alert">
          {i18n.t("routine.easierNotSaved")}
        </p>
      )}
      <div class="routine-transport">
        <IconButton
          icon="again"
          variant="bare"
          label={i18n.t("routine.button.restart")}
          onPress={() => store.press({ type: "restart" })}
          testId="restart"
        />
        <IconButton
          icon="prev"
          variant="outline"
          label={i18n.t("routine.button.back")}
          onPress={() => store.press({ type: "back" })}
          testId="back"
        />
        <PauseButton store={store} />
        <IconButton
          icon="next"
          variant="outline"
          label={i18n.t("routine.button.next")}
          onPress={() => store.press({ type: "next" })}
          testId="next"
        />
      </div>
      <NextUp store={store} />
      <Keys />
    </>
  );
}

/** Easier for now; once it is, the same place keeps it so for good. */
function EasierButton({ store, isRest }: { readonly store: RoutineStore; readonly isRest: boolean }): JSX.Element {
  const isEasier = store.state.value.progress[store.view.value.segment.item]?.isEasier ?? false;
  if (isEasier && !isRest) {
    return (
      <Chip isOn={store.isEasierForGood.value} onToggle={store.toggleEasierForGood} testId="easier-for-good">
        {i18n.t("routine.button.easierForGood")}
      </Chip>
    );
  }
  return (
    <Button size="small" onPress={store.easier} disabled={isRest} testId="easier">
      {i18n.t("routine.button.easier")}
    </Button>
  );
}

export function PauseButton({ store }: { readonly store: RoutineStore }): JSX.Element {
  const { status } = store.state.value;
  const isRunning = status === "running";
  const label = isRunning ? i18n.t("routine.button.pause") : i18n.t("routine.button.resume");
  return (
    <button
      type="button"
      class="btn go icononly routine-pause"
      title={label}
      aria-label={label}
      data-testid="pause"
      onClick={status === "waiting" ? store.start : store.togglePause}
    >
      <Icon name={isRunning ? "pause" : "play"} size={28} />
    </button>
  );
}

/** What comes next; while one moves into place for it that is on the stage already, and here is the way to begin at once. */
function NextUp({ store }: { readonly store: RoutineStore }): JSX.Element {
  const { segments, plan, index } = store.state.value;
  const now = segments[index];
  if (now?.kind === "ready" && moveTo(plan, now.item) !== null) {
    return (
      <div class="routine-next" data-testid="next-up">
        <Button variant="ink" onPress={() => store.press({ type: "next" })} testId="start-now">
          {i18n.t("routine.startNow")}
        </Button>
      </div>
    );
  }
  const next = segments.slice(index + 1).find((segment) => segment.kind === "work" || segment.kind === "rest");
  if (next === undefined) return <p class="routine-next second">{i18n.t("routine.next.last")}</p>;
  const isRest = next.kind === "rest";
  const after = isRest ? segments.find((segment) => segment.item > next.item && segment.kind === "work") : next;
  const exercise = exerciseOf(plan[after?.item ?? next.item]);
  const name = exercise?.text.name ?? "";
  // After getting ready it is the only side.
  const isOtherSide = next.side === "second" && next.item === now?.item && now.kind !== "ready";
  const title = isRest
    ? i18n.t("routine.next.rest", [name])
    : isOtherSide
      ? i18n.t("routine.next.otherSide", [sideWords(next, exercise) ?? ""])
      : name;
  return (
    <div class="routine-next" data-testid="next-up">
      <div class="routine-next-picture">
        {exercise !== null && (
          <StillFigure
            illustration={exercise.illustration}
            mirror={next.side === "second"}
            label=""
            floorLine={false}
            atLeast={{ width: 84, height: 70 }}
          />
        )}
      </div>
      <p>
        <span>{i18n.t("routine.next.title")}</span>
        <b>
          <WholeWords text={title} />
        </b>
        <span class="num">{clockText(next.ms)}</span>
      </p>
    </div>
  );
}

function Keys(): JSX.Element {
  return (
    <p class="routine-keys" aria-label={i18n.t("routine.keys.label")}>
      {(["space", "enter", "arrows", "r", "escape", "m"] as const).map((key) => (
        <span key={key}>
          <kbd>{i18n.t(`routine.keys.${key}`)}</kbd> {i18n.t(`routine.keys.${KEY_DOES[key]}`)}
        </span>
      ))}
    </p>
  );
}

const KEY_DOES = {
  space: "pause",
  enter: "ready",
  arrows: "steps",
  r: "restart",
  escape: "finish",
  m: "mute",
} as const;
