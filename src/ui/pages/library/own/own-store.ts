import { type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { freeName } from "@/src/core/own-routines/copy-name.ts";
import type { FileFault } from "@/src/core/own-routines/file-fault.ts";
import { type OwnRoutine, ownRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { writeOwnRoutines } from "@/src/core/own-routines/own-routines-file.ts";
import { type ImportPlan, planImport } from "@/src/core/own-routines/plan-import.ts";
import { LONGEST_FILE, readOwnRoutines } from "@/src/core/own-routines/read-own-routines.ts";
import type { ToastMessage } from "../../../components/toast.tsx";
import type { OwnDeps } from "./own-deps.ts";

/** A file that was chosen: what it would bring, or why it is refused. */
export type ChosenFile =
  | { readonly name: string; readonly kind: "plan"; readonly plan: ImportPlan }
  | { readonly name: string; readonly kind: "refused"; readonly faults: readonly FileFault[] };

export type OwnStore = {
  /** Null while they are on their way. */
  readonly routines: ReadonlySignal<readonly OwnRoutine[] | null>;
  readonly loadFailed: ReadonlySignal<string | null>;
  readonly toast: ReadonlySignal<ToastMessage | null>;
  /** The last change could not be stored; nothing has changed. */
  readonly hasFailed: ReadonlySignal<boolean>;
  readonly chosen: ReadonlySignal<ChosenFile | null>;
  readonly load: () => Promise<void>;
  readonly duplicate: (routine: OwnRoutine) => Promise<void>;
  readonly remove: (routine: OwnRoutine) => Promise<void>;
  readonly exportOne: (routine: OwnRoutine) => void;
  readonly exportAll: () => void;
  readonly choose: (file: File) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly forgetFile: () => void;
  readonly forgetToast: () => void;
};

/** The list of own routines: everything it does can be undone, and nothing is stored before it was confirmed. */
export function createOwnStore(deps: OwnDeps): OwnStore {
  const routines = signal<readonly OwnRoutine[] | null>(null);
  const loadFailed = signal<string | null>(null);
  const toast = signal<ToastMessage | null>(null);
  const hasFailed = signal(false);
  const chosen = signal<ChosenFile | null>(null);
  let toasts = 0;

  const present = (): readonly OwnRoutine[] => routines.value ?? [];
  const load = async (): Promise<void> => {
    try {
      routines.value = await deps.load();
      loadFailed.value = null;
    } catch (error) {
      loadFailed.value = messageOf(error);
    }
  };

  /** Stores, reads back, says what was done and how it is undone; false where it could not be stored. */
  const store = async (
    changed: readonly OwnRoutine[],
    told: { readonly text: string; readonly undone: readonly OwnRoutine[] } | null,
  ): Promise<boolean> => {
    hasFailed.value = false;
    try {
      await deps.save(changed);
    } catch {
      hasFailed.value = true;
      return false;
    }
    await load();
    toast.value =
      told === null ? null : { id: (toasts += 1), text: told.text, onUndo: () => void store(told.undone, null) };
    return true;
  };
  const gone = (added: readonly OwnRoutine[]) => added.map((routine) => ({ ...routine, deletedAt: deps.now() }));
  /** `after`: so many ms, which keeps several that come at once in their order. */
  const fresh = ({ name, steps }: Pick<OwnRoutine, "name" | "steps">, after = 0): OwnRoutine => {
    const now = deps.now() + after;
    return { id: ownRoutineId(deps.newId()), name, steps, createdAt: now, updatedAt: now, deletedAt: null };
  };

  return {
    routines,
    loadFailed,
    toast,
    hasFailed,
    chosen,
    load,
    duplicate: async (routine) => {
      const name = freeName(
        routine.name,
        present().map((other) => other.name),
      );
      const copy = fresh({ name, steps: routine.steps });
      await store([copy], { text: i18n.t("ownRoutines.done.duplicated", [name]), undone: gone([copy]) });
    },
    remove: async (routine) => {
      await store(gone([routine]), { text: i18n.t("ownRoutines.done.deleted", [routine.name]), undone: [routine] });
    },
    exportOne: (routine) => deps.download(`${fileName(routine.name)}.json`, writeOwnRoutines([routine])),
    exportAll: () => deps.download("standing-start-routines.json", writeOwnRoutines(present())),
    choose: async (file) => {
      chosen.value = await readFile(file, present());
    },
    confirm: async () => {
      if (chosen.value?.kind !== "plan") return;
      const added = chosen.value.plan.added.map((content, index) =>
        fresh({ name: content.name, steps: [...content.steps] }, index),
      );
      const text = i18n.t("ownRoutines.done.imported", added.length);
      if (await store(added, { text, undone: gone(added) })) chosen.value = null;
    },
    forgetFile: () => {
      chosen.value = null;
    },
    forgetToast: () => {
      toast.value = null;
    },
  };
}

async function readFile(file: File, present: readonly OwnRoutine[]): Promise<ChosenFile> {
  const { name } = file;
  const refused = (code: "too-large" | "unreadable"): ChosenFile => ({
    name,
    kind: "refused",
    faults: [{ path: "", reason: { code } }],
  });
  if (file.size > LONGEST_FILE) return refused("too-large");
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused("unreadable");
  }
  const read = readOwnRoutines(text, (id) => findExercise(id) !== null);
  return read.ok
    ? { name, kind: "plan", plan: planImport(present, read.value) }
    : { name, kind: "refused", faults: read.error };
}

/** A name as a file's name: letters and digits of any script, the rest as dashes. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return plain === "" ? "routine" : plain;
}
