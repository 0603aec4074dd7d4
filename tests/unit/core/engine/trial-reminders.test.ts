import { describe, expect, it } from "vitest";
import type { Level } from "@/src/core/care-level/level.ts";
import { type EngineState, initialState } from "@/src/core/engine/state/engine-state.ts";
import { step } from "@/src/core/engine/step.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Trial, TrialChange } from "@/src/core/trials/trial.ts";
import { aTrial } from "@/tests/support/builders/a-trial.ts";
import { LOOKS, monday } from "@/tests/support/engine-driver.ts";

const { settings } = parseSettings({ hipFlexor: { on: false }, checkIn: { on: false }, walk: { everyMinutes: 60 } });
const trying = (change: TrialChange): Trial => aTrial({ change, firstDay: "2026-11-23" as DayKey });

type Days = { readonly days?: number; readonly adviceLevel?: Level; readonly isWorse?: boolean };
type Told = readonly [kind: string, change: string | null];

/** Days at the desk from nine to twelve without a break; what each prompt told of a trial, in turn. */
function tell(trials: readonly Trial[], { days = 1, adviceLevel = 0, isWorse = false }: Days = {}): readonly Told[] {
  let state: EngineState = initialState(monday("09:00"), "UTC");
  if (isWorse) state = { ...state, worseOn: "2026-11-23" as DayKey };
  const told: Told[] = [];
  for (let day = 0; day < days; day += 1) {
    for (let at = monday("09:00"); at <= monday("12:00"); at += MINUTE) {
      const wake = { at: at + day * DAY, zone: "UTC", signals: LOOKS.typing };
      const stepped = step(state, { ...wake, event: { type: "wake" } }, { settings, runs: [], trials, adviceLevel });
      state = stepped.state;
      for (const effect of stepped.effects) {
        if (effect.type !== "show") continue;
        told.push([effect.occurrence.kind, effect.trial?.change ?? null]);
        const event = { type: "shown", id: effect.occurrence.id } as const;
        state = step(state, { ...wake, event }, { settings, runs: [], trials, adviceLevel }).state;
      }
    }
  }
  return told;
}

describe("what is tried out is told in prompts that come anyway (engine rule 42)", () => {
  const plain = tell([]);

  it("by the first of each day, and with no prompt of its own", () => {
    const told = tell([trying("standingHour")], { days: 2 });
    expect(told.map(([kind]) => kind)).toEqual(
      [...plain, ...tell([], { days: 2 }).slice(plain.length)].map(([kind]) => kind),
    );
    const first = [0, plain.length];
    expect(told.flatMap(([, change], at) => (change === null ? [] : [at]))).toEqual(first);
  });

  it("and whenever one comes that it is about", () => {
    const told = tell([trying("walks")]);
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter(([kind]) => kind === "walk").length).toBeGreaterThan(0);
    for (const [at, [kind, change]] of told.entries()) expect(change !== null).toBe(at === 0 || kind === "walk");
  });

  it.each<[string, Days]>([
    ["an answer asks for care", { adviceLevel: 2 }],
    ["an exercise made it worse today", { isWorse: true }],
  ])("by none where %s", (_, care) => {
    expect(tell([trying("standingHour")], care).filter(([, change]) => change !== null)).toEqual([]);
  });

  it("by none before it begins and once it is over", () => {
    const over = aTrial({ firstDay: "2026-10-05" as DayKey });
    const ahead = aTrial({ firstDay: "2026-11-24" as DayKey });
    expect(tell([over, ahead]).filter(([, change]) => change !== null)).toEqual([]);
  });
});
