import { type ReadonlySignal, signal } from "@preact/signals";
import { createRegionChoice, type RegionChoice } from "../../advice/region-choice.ts";
import { FOR_YOU, type ForYou } from "./for-you.ts";
import type { LibraryDeps } from "./library-deps.ts";

export type LibraryStore = Pick<LibraryDeps, "own" | "onChanged" | "loadStretchWeek" | "loadMarks" | "setMark"> & {
  /** What the day asks for: asked once, however often it is called, and anew when something has changed. */
  readonly loadDay: () => Promise<ForYou>;
  /** Calls back whenever that has changed, until the returned function is called. */
  readonly followDay: (again: () => void) => () => void;
  readonly region: RegionChoice;
  readonly easier: EasierForGood;
};

/** The exercises that were made easier for good. */
export type EasierForGood = {
  /** Their ids; null until they are known. */
  readonly ids: ReadonlySignal<readonly string[] | null>;
  /** What was changed last could not be stored. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  readonly load: () => void;
  readonly set: (id: string, next: { readonly isOn: boolean }) => void;
};

/** What the library's views share, whichever of them the address names. */
export function createLibraryStore(deps: LibraryDeps): LibraryStore {
  const { own, onChanged, loadStretchWeek, loadMarks, setMark } = deps;
  let day: Promise<ForYou> | null = null;
  onChanged(FOR_YOU, () => {
    day = null;
  });
  return {
    own,
    onChanged,
    loadStretchWeek,
    loadMarks,
    setMark,
    loadDay() {
      if (day !== null) return day;
      const asked = deps.loadForYou();
      // What failed is asked for anew by whoever tries again.
      asked.catch(() => {
        if (day === asked) day = null;
      });
      day = asked;
      return asked;
    },
    followDay: (again) => onChanged(FOR_YOU, again),
    region: createRegionChoice(deps),
    easier: createEasier(deps),
  };
}

function createEasier({ loadEasier, saveEasier }: LibraryDeps): EasierForGood {
  const ids = signal<readonly string[] | null>(null);
  const isUnsaved = signal(false);
  return {
    ids,
    isUnsaved,
    // While they can't be read, nothing can be changed either.
    load: () =>
      void loadEasier().then(
        (stored) => {
          ids.value = stored;
        },
        () => undefined,
      ),
    set(id, { isOn }) {
      const before = ids.value;
      if (before === null) return;
      const next = isOn ? [...before, id] : before.filter((other) => other !== id);
      ids.value = next;
      isUnsaved.value = false;
      saveEasier(next).catch(() => {
        ids.value = before;
        isUnsaved.value = true;
      });
    },
  };
}
