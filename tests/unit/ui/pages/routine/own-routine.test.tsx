import { act, render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { type FakeRoutineDeps, fakeRoutineDeps } from "./fake-routine-deps.ts";

const text = (id: string): string => screen.getByTestId(id).textContent ?? "";
const pass = (deps: FakeRoutineDeps, ms: number): Promise<void> => act(() => deps.pass(ms));

test("an own routine plays like ours: sets, rests, one side alone; its session says what it held", async () => {
  const deps = fakeRoutineDeps();
  render(<RoutinePage deps={deps} address="?routine=own:physio&use=strength" />);
  await screen.findByTestId("side");
  await act(() => new Promise<void>((done) => void setTimeout(done, 0)));
  expect(deps.sent.map(({ name }) => name)).toContain("start-routine");
  expect(text("side")).toBe("Down to the floor");
  await pass(deps, 11_000);
  expect(text("side")).toContain("Set 1 of 3");
  await pass(deps, 50_000);
  expect(text("side")).toBe("Rest");
  expect(text("next-up")).toContain("Glute bridge");
  await pass(deps, 65_000);
  expect(text("side")).toContain("Set 2 of 3");
  // The second and third set, the rests, the bird-dog: then the side plank on the left alone.
  await pass(deps, 50_000 + 60_000 + 50_000 + 60_000 + 80_000 + 15_000);
  expect(text("side")).toContain("On the left elbow");
  await pass(deps, 60_000);
  await screen.findByTestId("done");
  const { request } = deps.sent.find(({ name }) => name === "finish-routine") ?? {};
  expect(request).toMatchObject({ routineId: "own:physio", use: "strength", contains: ["strength"] });
  expect((request as { items: readonly { exerciseId: string }[] }).items.map(({ exerciseId }) => exerciseId)).toEqual([
    "glute-bridge",
    "bird-dog",
    "side-plank-knees",
  ]);
});

test("an own routine that is gone leads to the library", async () => {
  render(<RoutinePage deps={fakeRoutineDeps()} address="?routine=own:gone&use=other" />);
  expect((await screen.findByTestId("to-library")).getAttribute("href")).toBe("library.html");
});
