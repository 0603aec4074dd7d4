import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { sessionAround } from "@/src/core/runs/join-runs.ts";
import type { Run } from "@/src/core/runs/run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceWords, durationClock } from "../words.ts";
import { closeAfter } from "./trouble.tsx";

/** Runs that were recorded right before and after this one: repetitions of one session may be made one run. */
export function JoinRuns({
  store,
  run,
  onClose,
}: {
  readonly store: RunsStore;
  readonly run: Run;
  readonly onClose: () => void;
}): JSX.Element | null {
  const others = sessionAround(run, store.data.value.runs).filter(({ id }) => id !== run.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (others.length === 0) return null;
  const { units } = store.data.value.settings;
  const clock = (start: number) => browserFormat(run.zone).clock(start);
  const describe = (one: Run) => {
    const distance = one.distanceMeters === null ? [] : [distanceWords(one.distanceMeters, units)];
    return [clock(one.start), ...distance, durationClock(toldSeconds(one))].join(", ");
  };
  const chosen = others.filter(({ id }) => !left.has(id));
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <fieldset class="chips runs-join" data-testid="join-runs">
      <legend class="small">{i18n.t("runs.join.title")}</legend>
      {others.map((other) => (
        <Chip
          key={other.id}
          isOn={!left.has(other.id)}
          testId={`join-${other.id}`}
          onToggle={({ isOn }) => toggle(other.id, isOn)}
        >
          {describe(other)}
        </Chip>
      ))}
      <Button
        size="small"
        testId="join-go"
        disabled={chosen.length === 0}
        onPress={() => void closeAfter(store.joinRuns([run.id, ...chosen.map(({ id }) => id)]), onClose)}
      >
        {i18n.t("runs.join.join", [chosen.length + 1])}
      </Button>
      <p class="small second">{i18n.t("runs.join.hint")}</p>
    </fieldset>
  );
}
