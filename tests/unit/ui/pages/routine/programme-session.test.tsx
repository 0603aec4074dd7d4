import { act, fireEvent, render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { START_TEST } from "@/src/core/programme/start-test.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { toPlay } from "@/src/ui/programme/to-play.ts";
import { aProgrammeSession, programmeFacts } from "../../../../support/builders/a-programme.ts";
import { type FakeRoutineDeps, fakeRoutineDeps } from "./fake-routine-deps.ts";

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const SESSION = "?routine=programme:p&use=strength";

async function open(address: string, deps = fakeRoutineDeps()): Promise<FakeRoutineDeps> {
  render(<RoutinePage deps={deps} address={address} />);
  await settle();
  return deps;
}

/** Every step to its end, one after the other. */
async function playAll(deps: FakeRoutineDeps): Promise<void> {
  for (let seconds = 0; seconds < 1800 && screen.queryByTestId("done") === null; seconds += 30) {
    await act(() => deps.pass(30_000));
  }
  await settle();
}

test("a session is told with what it was meant to be and the sets that were done; one tap says how it was, again where it was not stored", async () => {
  const deps = fakeRoutineDeps();
  deps.programme = toPlay({ facts: programmeFacts("2026-11-23"), told: null });
  await open(SESSION, deps);
  await playAll(deps);
  const told = deps.sent.findLast(({ name }) => name === "finish-routine")?.request;
  expect(told).toMatchObject({
    routineId: "programme:p",
    prescribed: { programmeId: "p", day: "2026-11-23", isLight: false },
    contains: ["strength", "hip-flexor"],
  });
  expect((told as { items: object[] }).items[0]).toMatchObject({ exerciseId: "plank-knees", outcome: "done", sets: 2 });

  deps.isDeaf = true;
  await act(() => void fireEvent.click(screen.getByTestId("felt-easy")));
  await settle();
  expect(screen.getByRole("alert").textContent).toContain("wasn’t saved");
  deps.isDeaf = false;
  await act(() => void fireEvent.click(screen.getByTestId("felt-hard")));
  await settle();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(deps.sent.at(-1)).toEqual({ name: "rate-session", request: { sessionId: "session-1", felt: "hard" } });
  expect(screen.getByTestId("felt-said").textContent).toContain("second hard one steps it back");
});

test("the start test asks for two minutes of the ladders, and leads to the programme", async () => {
  const deps = await open("?routine=programme-test&use=other");
  await playAll(deps);
  expect(deps.sent.findLast(({ name }) => name === "finish-routine")?.request).toMatchObject({
    routineId: "programme-test",
    items: START_TEST.map(({ exerciseId }) => ({ exerciseId, outcome: "done" })),
  });
  await act(() => void fireEvent.click(screen.getByTestId("felt-right")));
  expect(screen.getByTestId("to-programme").getAttribute("href")).toBe("programme.html");
});

test.each([
  ["done already", { sessions: [aProgrammeSession("2026-11-23")] }, "One a day"],
  ["ruled out by the answers", { care: { kind: "known", level: 2, suggests: "exercise" } }, "strength waits"],
] as const)("where today's is %s none begins, and why is said", async (_, about, words) => {
  const deps = fakeRoutineDeps();
  deps.programme = toPlay({ facts: programmeFacts("2026-11-23", about), told: null });
  await open(SESSION, deps);
  expect(screen.getByTestId("no-session").textContent).toContain(words);
  expect(deps.sent.map(({ name }) => name)).not.toContain("start-routine");
});
