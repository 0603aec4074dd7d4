import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { isTipsOnly } from "@/src/core/advice/facts.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { inputOf } from "../../../core/advice/input-of.ts";
import { type FakeRoutineDeps, fakeRoutineDeps } from "./fake-routine-deps.ts";

async function open(address: string, deps = fakeRoutineDeps()): Promise<FakeRoutineDeps> {
  render(<RoutinePage deps={deps} address={address} />);
  await act(async () => {
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  });
  return deps;
}
const pass = (deps: FakeRoutineDeps, ms: number): Promise<void> => act(() => deps.pass(ms));
const text = (id: string): string => screen.getByTestId(id).textContent ?? "";

/** A day with these answers. */
function aDay(raw: object): FakeRoutineDeps["day"] {
  const input = inputOf(raw);
  const suggests = isTipsOnly(input) ? "tips" : "exercise";
  return { suggests, advice: assess(input), input, minutesToRun: null };
}

const HIP = "?routine=hip-flexor-standing&use=hip-flexor&prompt=p1";
const started = (deps: FakeRoutineDeps): boolean => deps.sent.some(({ name }) => name === "start-routine");

describe("the gate", () => {
  test("lets nothing begin in an emergency, and shows the number to call", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 1, flags: ["bladder"] });
    await open(`${HIP}&past=1`, deps);
    expect(text("refused")).toContain("This needs emergency care now");
    expect(screen.queryByTestId("start-anyway")).toBeNull();
    await pass(deps, 10_000);
    expect(started(deps)).toBe(false);
  });

  test("an emergency that was answered in the middle of a routine stops it at the next load", async () => {
    const deps = await open(HIP);
    await pass(deps, 10_000);
    cleanup();
    const later = fakeRoutineDeps();
    later.stored.text = deps.stored.text;
    later.day = aDay({ nrs: 1, flags: ["chestPain"] });
    await open(HIP, later);
    expect(screen.getByTestId("refused")).toBeTruthy();
  });

  test("shows the banner before the first step where medical advice comes first, and the person may go on", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 3, flags: ["fever"] });
    await open(HIP, deps);
    expect(text("before-start")).toContain("Please get medical advice today");
    expect(started(deps)).toBe(false);
    fireEvent.click(screen.getByTestId("start-anyway"));
    await pass(deps, 1000);
    expect(started(deps)).toBe(true);
  });

  test.each([
    ["strength-runner", "No strength today"],
    ["warmup-run", "No running today, so no preparing for it"],
    ["hip-flexor-standing+warmup-run", "No running today, so no preparing for it"],
    ["own:physio", "No strength today"],
  ])("on a day to pause running %s does not begin", async (routine, title) => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 6, zones: ["lowC"] });
    await open(`?routine=${encodeURIComponent(routine)}`, deps);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  });

  test("on an easier day offers the gentle one first", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 4, zones: ["lowC"] });
    await open("?routine=strength-runner&use=strength", deps);
    expect(screen.getByTestId("start-instead").getAttribute("href")).toContain("routine=core-gentle");
    expect(started(deps)).toBe(false);
  });

  test("asks first under 16 and in pregnancy, at any number", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 0, profile: { under16: true } });
    await open(HIP, deps);
    expect(text("asks")).toContain("movement tips only");
    expect(started(deps)).toBe(false);
  });

  test("asks first once an exercise made it worse today, and names the warning signs first", async () => {
    const deps = fakeRoutineDeps();
    deps.day = { ...aDay({ nrs: 1 }), suggests: "nothing" };
    await open(HIP, deps);
    expect(text("asks")).toContain("got worse or spread down a leg");
    expect(screen.getByTestId("warning-signs").getAttribute("href")).toBe("check-in.html?help=1&from=routine");
    expect(started(deps)).toBe(false);
    fireEvent.click(screen.getByTestId("start-anyway"));
    await pass(deps, 100);
    expect(started(deps)).toBe(true);
  });

  test("names a gentle routine where strength or running is refused, and none in an emergency", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 7 });
    await open("?routine=strength-runner", deps);
    expect(screen.getByTestId("start-instead").getAttribute("href")).toContain("routine=flare-up-chair");
    cleanup();
    const emergency = fakeRoutineDeps();
    emergency.day = aDay({ nrs: 7, flags: ["bladder"] });
    await open("?routine=strength-runner", emergency);
    expect(screen.queryByTestId("start-instead")).toBeNull();
  });

  test("takes answers that can't be read for unknown, not for none", async () => {
    const deps = fakeRoutineDeps();
    deps.day = { ...deps.day, suggests: "unknown" };
    await open(HIP, deps);
    expect(screen.getByTestId("to-check-in")).toBeTruthy();
    expect(started(deps)).toBe(false);
  });
});
