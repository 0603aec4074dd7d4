import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { moveItem } from "@/src/core/own-routines/move-item.ts";
import {
  isNameShort,
  OWN_LIMITS,
  type OwnContent,
  type OwnRoutine,
  ownRoutineId,
  type OwnStep,
} from "@/src/core/own-routines/own-routine.ts";
import { usualStep } from "@/src/core/own-routines/step-dose.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import type { OwnDeps } from "./own-deps.ts";

/** A step with a key of its own: the same exercise may come twice. */
export type DraftStep = { readonly key: number; readonly step: OwnStep };

export type BuilderStore = {
  readonly name: ReadonlySignal<string>;
  readonly steps: ReadonlySignal<readonly DraftStep[]>;
  /** How long it lasts, everything included. */
  readonly seconds: ReadonlySignal<number>;
  readonly isDirty: () => boolean;
  /** For the live region: what has just happened to a step. */
  readonly said: ReadonlySignal<string>;
  /** What keeps it from being saved; asked for at the first try, then followed. */
  readonly problems: ReadonlySignal<{ readonly name: string | null; readonly steps: string | null }>;
  readonly saving: ReadonlySignal<"idle" | "saving" | "failed">;
  /** The step that was removed last, to be undone. */
  readonly removed: ReadonlySignal<{ readonly id: number; readonly text: string } | null>;
  readonly rename: (name: string) => void;
  readonly add: (exerciseId: string) => void;
  readonly change: (key: number, fields: Partial<OwnStep>) => void;
  /** A place outside the list is its nearest end. */
  readonly move: (key: number, to: number) => void;
  readonly remove: (key: number) => void;
  readonly undoRemove: () => void;
  readonly forgetRemoved: () => void;
  /** Stores it and goes to it; false where something is missing or the background refused. */
  readonly save: () => Promise<boolean>;
};

/** @param stored the routine that is changed; null: a new one. */
export function createBuilderStore(
  start: OwnContent,
  stored: OwnRoutine | null,
  deps: Pick<OwnDeps, "save" | "now" | "newId" | "goTo">,
  urlOf: (id: string) => string,
): BuilderStore {
  let nextKey = 0;
  const keyed = (step: OwnStep): DraftStep => ({ key: nextKey++, step });
  const name = signal(start.name);
  const steps = signal<readonly DraftStep[]>(start.steps.map(keyed));
  const said = signal("");
  const wasTried = signal(false);
  const saving = signal<"idle" | "saving" | "failed">("idle");
  const removed = signal<{ readonly id: number; readonly text: string; readonly before: readonly DraftStep[] } | null>(
    null,
  );
  const content = (): OwnContent => ({ name: name.value.trim(), steps: steps.value.map(({ step }) => step) });
  let saved = JSON.stringify({ name: start.name.trim(), steps: start.steps });

  const seconds = computed(() => toRoutine({ id: "", ...content() }, findExercise).seconds);
  const problems = computed(() => ({
    name: wasTried.value ? nameProblem(name.value) : null,
    steps: wasTried.value && steps.value.length === 0 ? i18n.t("ownRoutines.build.noSteps") : null,
  }));
  const say = (key: number, sayWith: (name: string, place: number, of: number) => string): void => {
    const index = steps.value.findIndex((draft) => draft.key === key);
    const draft = steps.value[index];
    if (draft !== undefined) said.value = sayWith(exerciseName(draft.step.exerciseId), index + 1, steps.value.length);
  };

  return {
    name,
    steps,
    seconds,
    isDirty: () => JSON.stringify(content()) !== saved,
    said,
    problems,
    saving,
    removed,
    rename: (next) => {
      name.value = next;
    },
    add: (exerciseId) => {
      const exercise = findExercise(exerciseId);
      if (exercise === null || steps.value.length >= OWN_LIMITS.steps) return;
      const draft = keyed(usualStep(exerciseId, exercise.dose));
      steps.value = [...steps.value, draft];
      say(draft.key, (what, place, of) => i18n.t("ownRoutines.said.added", [what, place, of]));
    },
    change: (key, fields) => {
      steps.value = steps.value.map((draft) =>
        draft.key === key ? { key, step: { ...draft.step, ...fields } } : draft,
      );
    },
    move: (key, to) => {
      const from = steps.value.findIndex((draft) => draft.key === key);
      const before = steps.value;
      if (from >= 0) steps.value = moveItem(before, from, to);
      const isMoved = steps.value[from]?.key !== key;
      say(key, (what, place, of) =>
        isMoved
          ? i18n.t("ownRoutines.said.moved", [what, place, of])
          : i18n.t("ownRoutines.said.stays", [what, place, of]),
      );
    },
    remove: (key) => {
      const draft = steps.value.find((other) => other.key === key);
      if (draft === undefined) return;
      const text = i18n.t("ownRoutines.said.removed", [exerciseName(draft.step.exerciseId)]);
      removed.value = { id: key, text, before: steps.value };
      steps.value = steps.value.filter((other) => other.key !== key);
    },
    undoRemove: () => {
      if (removed.value !== null) steps.value = withBack(steps.value, removed.value.before, removed.value.id);
    },
    forgetRemoved: () => {
      removed.value = null;
    },
    save: async () => {
      wasTried.value = true;
      if (problems.value.name !== null || problems.value.steps !== null || saving.value === "saving") return false;
      const now = deps.now();
      const routine: OwnRoutine = {
        ...(stored ?? { id: ownRoutineId(deps.newId()), createdAt: now, deletedAt: null }),
        name: content().name,
        steps: [...content().steps],
        updatedAt: now,
      };
      saving.value = "saving";
      try {
        await deps.save([routine]);
      } catch {
        saving.value = "failed";
        return false;
      }
      saved = JSON.stringify(content());
      saving.value = "idle";
      deps.goTo(urlOf(routine.id));
      return true;
    },
  };
}

/** The removed step at its old place, whatever else has been changed since. */
function withBack(now: readonly DraftStep[], before: readonly DraftStep[], key: number): readonly DraftStep[] {
  const index = before.findIndex((draft) => draft.key === key);
  const draft = before[index];
  if (draft === undefined || now.some((other) => other.key === key)) return now;
  return [...now.slice(0, index), draft, ...now.slice(index)];
}

export function exerciseName(id: string): string {
  return findExercise(id)?.text.name ?? i18n.t("ownRoutines.build.gone", [id]);
}

function nameProblem(text: string): string | null {
  const name = text.trim();
  if (name === "") return i18n.t("ownRoutines.build.noName");
  return isNameShort(name) ? null : i18n.t("ownRoutines.build.longName", [OWN_LIMITS.nameLength]);
}
