import { act, fireEvent, render, screen, within } from "@testing-library/preact";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { isTipsOnly } from "@/src/core/advice/facts.ts";
import { parseRoutineAddress } from "@/src/ui/pages/routine/routine-address.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { clockText } from "@/src/ui/pages/routine/routine-words.ts";
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
const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });
const text = (id: string): string => screen.getByTestId(id).textContent ?? "";

/** A day with these answers. */
function aDay(raw: object): FakeRoutineDeps["day"] {
  const input = inputOf(raw);
  const suggests = isTipsOnly(input) ? "tips" : "exercise";
  return { suggests, advice: assess(input), input, minutesToRun: null };
}

const HIP = "?routine=hip-flexor-standing&use=hip-flexor&prompt=p1";

test("one click is enough: the page opens and the routine begins with getting ready", async () => {
  const deps = await open("?routine=reset-seated&use=posture");
  expect(text("side")).toBe("Get ready");
  expect(text("clock")).toBe("0:03");
  expect(deps.sent.map(({ name }) => name)).toContain("start-routine");
});

describe("where one has to leave the chair", () => {
  test("there are ten seconds for it, beside the routine's own time", async () => {
    const deps = await open(HIP);
    expect(text("side")).toBe("On your feet");
    expect(text("clock")).toBe("0:10");
    expect(screen.getByText("1:50 left")).toBeTruthy();
    await pass(deps, 9000);
    expect(text("side")).toBe("On your feet");
    await pass(deps, 2000);
    expect(text("side")).toBe("Right leg back");
    expect(text("next-up")).toContain("Other side");
  });

  test.each([
    ["a tap", () => fireEvent.click(screen.getByTestId("start-now"))],
    ["Enter", () => press("Enter")],
  ])("%s begins at once", async (_, begin) => {
    const deps = await open(HIP);
    await act(() => void begin());
    await pass(deps, 1000);
    expect(text("side")).toBe("Right leg back");
    expect(screen.queryByTestId("start-now")).toBeNull();
    // In the work it is no key: nothing is skipped by pressing it twice.
    await act(() => void press("Enter"));
    expect(text("side")).toBe("Right leg back");
  });
});

test("clock, side, cue and what comes next are on the screen", async () => {
  const deps = await open(HIP);
  await pass(deps, 32_000);
  expect(text("side")).toBe("Right leg back");
  expect(text("clock")).toBe("0:18");
  expect(text("cue")).toBe("Tuck first, then glide.");
  expect(text("next-up")).toContain("Other side: Left leg back");
  await pass(deps, 20_000);
  expect(text("side")).toBe("Other side");
  await pass(deps, 2000);
  expect(text("side")).toBe("Left leg back");
});

test("repetitions are counted large, with the time beside them", async () => {
  const deps = await open("?routine=reset-seated&use=posture");
  await pass(deps, 10_000);
  expect(text("clock")).toBe("2of 2");
  expect(screen.getByTestId("clock").getAttribute("aria-label")).toBe("Repetition 2 of 2");
  expect(text("side")).toContain("0:05");
});

test("the keyboard is enough: space, arrows, M, Escape", async () => {
  const deps = await open(HIP);
  await pass(deps, 17_000);
  await act(() => void press(" "));
  expect(screen.getByTestId("pause").getAttribute("aria-label")).toBe("Resume (space)");
  await pass(deps, 60_000);
  expect(text("clock")).toBe("0:33");
  await act(() => void press(" "));
  await act(() => void press("ArrowRight"));
  expect(text("side")).toBe("Other side");
  await act(() => void press("ArrowLeft"));
  expect(text("side")).toBe("Right leg back");
  await act(() => void press("m"));
  expect(screen.getByTestId("mute").getAttribute("aria-pressed")).toBe("true");
  await act(() => void press("Escape"));
  fireEvent.click(within(screen.getByTestId("leave-dialog")).getByTestId("finish"));
  await pass(deps, 100);
  expect(screen.getByTestId("done")).toBeTruthy();
});

test("the end says what was done and that it is saved", async () => {
  const deps = await open("?routine=reset-30&use=posture");
  await pass(deps, 40_000);
  await pass(deps, 100);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Done. You’re on a new lap.");
  expect(screen.getByText("Chair squat").parentElement?.textContent).toContain("done");
  expect(screen.getByText("Saved on this computer.")).toBeTruthy();
});

test("what could not be saved is still there, with a way to try again", async () => {
  const deps = await open("?routine=reset-30&use=posture");
  deps.isDeaf = true;
  await pass(deps, 40_000);
  await pass(deps, 100);
  deps.isDeaf = false;
  fireEvent.click(screen.getByTestId("retry"));
  await pass(deps, 100);
  await pass(deps, 100);
  expect(screen.getByText("Saved on this computer.")).toBeTruthy();
});

test("it hurts: asked once, and yes leads to the warning signs", async () => {
  const deps = await open(HIP);
  await pass(deps, 20_000);
  fireEvent.click(screen.getByTestId("hurts"));
  await pass(deps, 0);
  expect(screen.getByText("Did it get worse or spread down a leg?")).toBeTruthy();
  fireEvent.click(screen.getByTestId("hurts-yes"));
  await pass(deps, 100);
  expect(deps.went).toEqual(["check-in.html?help=1&from=routine"]);
  expect(deps.sent.map(({ name }) => name)).toContain("say-got-worse");
});

test("an easier way is a press away and the words change with it", async () => {
  const deps = await open(HIP);
  await pass(deps, 10_000);
  fireEvent.click(screen.getByTestId("easier"));
  await pass(deps, 100);
  expect(screen.getByText("Take a shorter step.")).toBeTruthy();
});

test("a prompt that has passed asks before it starts, and then counts as started by hand", async () => {
  const deps = await open(`${HIP}&past=1`);
  expect(screen.getByRole("heading").textContent).toBe("That one has passed");
  expect(deps.sent.map(({ name }) => name)).not.toContain("start-routine");
  fireEvent.click(screen.getByTestId("start-anyway"));
  await pass(deps, 1000);
  expect(text("side")).toBe("On your feet");
  expect(deps.sent.find(({ name }) => name === "start-routine")?.request).toMatchObject({ promptId: null });
});

test("what today rules out is said before it starts, with the original a tap away, and is not played", async () => {
  const deps = fakeRoutineDeps();
  deps.day = aDay({ nrs: 2, zones: ["lowC"], timing: ["arching"] });
  await open("?routine=reset-standing&use=posture", deps);
  expect(text("left-out")).toContain("because standing or arching brings it on");
  expect(text("left-out")).toContain("Standing back bend");
  expect(deps.sent.map(({ name }) => name)).not.toContain("start-routine");
  fireEvent.click(screen.getByTestId("show-original"));
  await pass(deps, 0);
  expect(text("original")).toContain("Standing back bend");
  fireEvent.click(screen.getByTestId("start-anyway"));
  await pass(deps, 1000);
  expect(deps.sent.map(({ name }) => name)).toContain("start-routine");
  await pass(deps, 200_000);
  expect(JSON.stringify(deps.sent.find(({ name }) => name === "finish-routine"))).not.toContain("standing-back-bend");
});

test("an own routine is screened as ours are", async () => {
  const deps = fakeRoutineDeps();
  deps.day = aDay({ nrs: 2, profile: { pregnant: "unsure" } });
  await open("?routine=own:physio", deps);
  expect(text("left-out")).toContain("Glute bridge, because you are or may be pregnant");
});

test("a page nobody sees yet waits", async () => {
  const deps = fakeRoutineDeps();
  deps.isSeen = false;
  await open(HIP, deps);
  await pass(deps, 30_000);
  expect(text("clock")).toBe("0:10");
  await act(() => {
    deps.isSeen = true;
  });
  await pass(deps, 12_000);
  expect(text("side")).toBe("Right leg back");
});

test("a routine that isn't there gets a kind page with a way out", async () => {
  await open("?routine=nap");
  expect(screen.getByRole("heading").textContent).toBe("This routine isn’t here");
  expect(screen.getByTestId("to-library").getAttribute("href")).toBe("library.html");
});

test("the routine runs without the background too, once the person has been asked", async () => {
  const deps = fakeRoutineDeps();
  deps.isDeaf = true;
  await open(HIP, deps);
  expect(text("asks")).toContain("couldn’t be read");
  fireEvent.click(screen.getByTestId("start-anyway"));
  await pass(deps, 10_000);
  expect(text("side")).toBe("Right leg back");
});

test("nothing on the running page is out of order for assistive technology", async () => {
  const deps = await open(HIP);
  await pass(deps, 10_000);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ""}`)).toEqual([]);
});

test("an address that doesn't say what the routine counts as counts it by its kind", async () => {
  const deps = await open("?routine=hip-flexor-standing");
  expect(deps.sent.find(({ name }) => name === "start-routine")?.request).toMatchObject({ use: "hip-flexor" });
});

test("easier, once chosen, can be kept for good in the same place", async () => {
  const deps = await open(HIP);
  await pass(deps, 10_000);
  fireEvent.click(screen.getByTestId("easier"));
  await pass(deps, 100);
  fireEvent.click(screen.getByTestId("easier-for-good"));
  await pass(deps, 100);
  expect(screen.getByTestId("easier-for-good").getAttribute("aria-pressed")).toBe("true");
  expect(deps.sent.at(-1)?.request).toEqual({ easierForGood: ["standing-hip-flexor"] });
});

test("the end says how much was stretched this week, this routine counted once", async () => {
  const deps = fakeRoutineDeps();
  const items = [{ exerciseId: "standing-hip-flexor", outcome: "done" as const, seconds: 400 }];
  deps.sessions.push({ id: "before", routineId: "hip-flexor-standing", startedAt: deps.now() - 86_400_000, items });
  await open(HIP, deps);
  await pass(deps, 118_000);
  await pass(deps, 100);
  expect((await screen.findByTestId("stretch-week")).textContent).toContain("Hip flexors4 of 10 min");
});

describe("I have so many minutes", () => {
  test("shows one routine that fits, why, and starts it", async () => {
    const deps = await open("?minutes=2");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("I have 2 minutes");
    expect(text("pick-reason")).toBe("Hip flexors: no stretching in the last seven days.");
    fireEvent.click(screen.getByTestId("start-pick"));
    expect(deps.went.at(-1)).toMatch(/^routine\.html\?routine=hip-flexor-\w+&use=hip-flexor$/);
  });

  test("has another one, keeps the place and offers what it opens up", async () => {
    const deps = await open("?minutes=5");
    const first = text("picked");
    fireEvent.click(screen.getByTestId("another-pick"));
    await pass(deps, 0);
    expect(text("picked")).not.toBe(first);
    fireEvent.click(screen.getByTestId("pick-floor"));
    await pass(deps, 0);
    expect(deps.sent.at(-1)).toMatchObject({ name: "save-settings", request: { place: { floor: true } } });
    expect(text("picked")).toContain("floor");
  });

  test("on a day for medical advice leads to the check-in and to nothing else", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 3, flags: ["fever"] });
    await open("?minutes=2", deps);
    expect(screen.getByTestId("to-check-in").getAttribute("href")).toBe("check-in.html");
    expect(screen.queryByTestId("start-pick")).toBeNull();
  });

  test("under 16 and in pregnancy picks no routine", async () => {
    const deps = fakeRoutineDeps();
    deps.day = aDay({ nrs: 0, profile: { pregnant: true } });
    await open("?minutes=2", deps);
    expect(screen.getByRole("heading").textContent).toBe("A short walk, or a change of position");
    expect(screen.queryByTestId("start-pick")).toBeNull();
  });

  test.each([
    ["nothing", { suggests: "nothing" }],
    ["unknown", { suggests: "unknown" }],
  ] as const)("says why there is none where the day is %s", async (what, day) => {
    const deps = fakeRoutineDeps();
    deps.day = { ...aDay({ nrs: 1 }), ...day };
    await open("?minutes=2", deps);
    expect(screen.getByTestId(`pick-${what}`)).toBeTruthy();
    expect(screen.queryByTestId("start-pick")).toBeNull();
  });

  test("suggests nothing while today's answers can't be read, and tries again", async () => {
    const deps = fakeRoutineDeps();
    deps.isDeaf = true;
    await open("?minutes=2", deps);
    expect(screen.queryByTestId("start-pick")).toBeNull();
    deps.isDeaf = false;
    fireEvent.click(screen.getByTestId("retry"));
    expect(await screen.findByTestId("start-pick")).toBeTruthy();
  });
});

test.each([
  ["2", "routine.html?minutes=2"],
  ["hip", "routine.html?routine=hip-flexor-standing"],
  ["physio", "routine.html?routine=own%3Aphysio"],
  ["tea", "library.html?find=tea"],
])("%s typed in the address bar leads to %s", async (typed, path) => {
  const deps = await open(`?typed=${typed}`);
  expect(deps.went).toEqual([path]);
});

describe("the address", () => {
  test.each([
    [
      "?routine=a&use=walk&prompt=p&past=1",
      { routineId: "a", use: "walk", promptId: "p", isPast: true, minutes: null, typed: null },
    ],
    ["?routine=a", { routineId: "a", use: null, promptId: null, isPast: false, minutes: null, typed: null }],
    [
      "?routine=a&use=nonsense&prompt=&past=0",
      { routineId: "a", use: null, promptId: null, isPast: false, minutes: null, typed: null },
    ],
    ["", { routineId: "", use: null, promptId: null, isPast: false, minutes: null, typed: null }],
  ])("%s", (address, expected) => {
    expect(parseRoutineAddress(address)).toEqual(expected);
  });
});

test.each([
  [18_000, "0:18"],
  [17_001, "0:18"],
  [200, "0:01"],
  [0, "0:00"],
  [725_000, "12:05"],
  [3_599_000, "59:59"],
  [12_352_000, "3:25:52"],
])("%d ms left reads %s", (ms, expected) => {
  expect(clockText(ms)).toBe(expected);
});
