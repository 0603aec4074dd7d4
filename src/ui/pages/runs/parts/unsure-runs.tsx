import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { UnsureRun } from "@/src/core/imports/import-report.ts";
import type { ImportedRun } from "@/src/core/imports/imported-run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import { Chip } from "../../../components/chip.tsx";
import type { RunsStore } from "../runs-store.ts";
import { dayWords, distanceWords, durationClock } from "../words.ts";

/** With more than these nobody goes through them one by one. */
const MOST_ASKED = 30;

type UnsureRunsProps = {
  readonly store: RunsStore;
  readonly unsure: readonly UnsureRun[];
  readonly chosen: ReadonlySet<UnsureRun>;
  readonly onChoose: (chosen: ReadonlySet<UnsureRun>) => void;
};

/** Recordings that don't say what they are: only the person knows which of them were runs. */
export function UnsureRuns({ store, unsure, chosen, onChoose }: UnsureRunsProps): JSX.Element {
  const toggle = (some: readonly UnsureRun[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const one of some) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    onChoose(next);
  };
  return (
    <fieldset class="chips runs-unsure" data-testid="unsure">
      <legend>{i18n.t("runs.import.unsure", unsure.length)}</legend>
      {unsure.length > 1 && (
        <Chip
          isOn={chosen.size === unsure.length}
          testId="unsure-are-runs"
          onToggle={({ isOn }) => toggle(unsure, isOn)}
        >
          {i18n.t("runs.import.unsureAll")}
        </Chip>
      )}
      {unsure.slice(0, MOST_ASKED).map((one, index) => (
        <Chip
          key={index}
          isOn={chosen.has(one)}
          testId={`unsure-${index}`}
          onToggle={({ isOn }) => toggle([one], isOn)}
        >
          {importedWords(one.run, store)}
        </Chip>
      ))}
    </fieldset>
  );
}

/** `Sat 21 Nov, 8.4 km, 48:30`: enough to remember it by. */
export function importedWords(
  run: Pick<ImportedRun, "start" | "distanceMeters" | "movingSeconds" | "durationSeconds">,
  store: RunsStore,
): string {
  const { units } = store.data.value.settings;
  const day = dayWords(run.start, store.zone(), { now: store.now(), month: true });
  const distance = run.distanceMeters === null ? [] : [distanceWords(run.distanceMeters, units)];
  return [day, ...distance, durationClock(toldSeconds(run))].join(", ");
}
