import { type ReadonlySignal, signal } from "@preact/signals";
import type { OnChanged } from "../app/told.ts";

export type RegionDeps = {
  /** The region chosen for emergency numbers; null: not chosen. */
  readonly loadRegion: () => Promise<string | null>;
  readonly saveRegion: (region: string) => Promise<void>;
  readonly onChanged: OnChanged;
};

export type RegionChoice = {
  /** Null: nobody has chosen, or it can't be read, so that it stays guessed. */
  readonly chosen: ReadonlySignal<string | null>;
  /** What was chosen last could not be stored. */
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Reads what is stored now and whenever settings change, until the returned function is called. */
  readonly follow: () => () => void;
  readonly choose: (region: string) => void;
};

/** Whose emergency numbers are shown: changed at once, and said where that could not be stored. */
export function createRegionChoice({ loadRegion, saveRegion, onChanged }: RegionDeps): RegionChoice {
  const chosen = signal<string | null>(null);
  const hasFailed = signal(false);
  const read = () =>
    void loadRegion().then(
      (region) => {
        chosen.value = region;
      },
      () => undefined,
    );
  return {
    chosen,
    hasFailed,
    follow() {
      read();
      return onChanged(["settings"], read);
    },
    choose(region) {
      chosen.value = region;
      hasFailed.value = false;
      saveRegion(region).catch(() => {
        hasFailed.value = true;
      });
    },
  };
}
