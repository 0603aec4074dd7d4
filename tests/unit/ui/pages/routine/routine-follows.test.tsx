import { act, render, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { inputOf } from "../../../core/advice/input-of.ts";
import { type FakeRoutineDeps, fakeRoutineDeps } from "./fake-routine-deps.ts";

const settle = () =>
  act(async () => {
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  });

async function open(address: string): Promise<FakeRoutineDeps> {
  const deps = fakeRoutineDeps();
  render(<RoutinePage deps={deps} address={address} />);
  await settle();
  return deps;
}
const pass = (deps: FakeRoutineDeps, ms: number): Promise<void> => act(() => deps.pass(ms));
const text = (id: string): string => screen.getByTestId(id).textContent ?? "";

/** A day with these answers. */
function aDay(raw: object): FakeRoutineDeps["day"] {
  const input = inputOf(raw);
  return { suggests: "exercise", advice: assess(input), input, minutesToRun: null };
}

const HIP = "?routine=hip-flexor-standing&use=hip-flexor&prompt=p1";

/** Something changed in another window. */
async function receive(deps: FakeRoutineDeps, ...changed: readonly string[]): Promise<void> {
  deps.tell(...changed);
  await settle();
}
const EMERGENCY = { nrs: 5, flags: ["saddleNumb"] };

describe("a routine that is open while something changes elsewhere", () => {
  test("asks first, or refuses, by the answers of now", async () => {
    const deps = await open("?routine=core-10&use=strength&past=1");
    expect(screen.getByTestId("before-start")).toBeTruthy();
    deps.day = aDay(EMERGENCY);
    await receive(deps, "checkIns");
    expect(screen.getByTestId("refused")).toBeTruthy();
    deps.day = aDay({ nrs: 0 });
    await receive(deps, "checkIns");
    expect(screen.getByTestId("before-start")).toBeTruthy();
  });

  test("ends and keeps what was done once a warning sign says that nothing is to be done today", async () => {
    const deps = await open(HIP);
    await pass(deps, 70_000);
    deps.day = aDay(EMERGENCY);
    await receive(deps, "checkIns");
    expect(screen.getByTestId("refused")).toBeTruthy();
    expect(deps.sent.filter(({ name }) => name === "finish-routine")).toHaveLength(1);
    expect(deps.isScreenHeld).toBe(false);
  });

  test("goes on where it is when the answers allow it", async () => {
    const deps = await open(HIP);
    await pass(deps, 32_000);
    deps.day = aDay({ nrs: 2 });
    await receive(deps, "checkIns");
    expect(text("side")).toBe("Right leg back");
    expect(text("clock")).toBe("0:18");
  });

  test("keeps its last page when it had ended before", async () => {
    const deps = await open(HIP);
    await pass(deps, 300_000);
    deps.day = aDay(EMERGENCY);
    await receive(deps, "checkIns");
    expect(screen.getByTestId("done")).toBeTruthy();
  });

  test("is silent at once when the voice is switched off in the options", async () => {
    const deps = await open(HIP);
    await pass(deps, 5000);
    deps.changed = { player: { ...DEFAULT_SETTINGS.player, voice: false } };
    await receive(deps, "settings");
    const spoken = deps.spoken.length;
    await pass(deps, 60_000);
    expect(deps.spoken).toHaveLength(spoken);
  });

  test("picks for the floor as the options have it now", async () => {
    const deps = await open("?minutes=5");
    const hasFloor = () => screen.getByTestId("pick-floor").getAttribute("aria-pressed");
    const before = hasFloor();
    deps.changed = { place: { ...DEFAULT_SETTINGS.place, floor: !DEFAULT_SETTINGS.place.floor } };
    await receive(deps, "settings");
    expect(hasFloor()).not.toBe(before);
  });
});
