import { act, fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, test } from "vitest";
import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import { BuilderView } from "@/src/ui/pages/library/own/builder-view.tsx";
import { draggedTo, shiftOf } from "@/src/ui/pages/library/own/use-drag-order.ts";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { type FakeOwnDeps, fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

async function open(
  { id = null, from = null }: { readonly id?: string | null; readonly from?: string | null } = {},
  deps = fakeOwnDeps([anOwnRoutine()]),
): Promise<FakeOwnDeps> {
  render(<BuilderView id={id} from={from} deps={deps} />);
  await screen.findByTestId("own-save");
  return deps;
}

const names = () =>
  [...screen.getByTestId("own-steps").querySelectorAll("h3")].map((heading) => heading.textContent?.split(",")[0]);
const value = (testId: string) => screen.getByTestId<HTMLInputElement>(testId).value;
const type = (testId: string, text: string) => fireEvent.input(screen.getByTestId(testId), { target: { value: text } });
const save = () =>
  act(async () => {
    fireEvent.click(screen.getByTestId("own-save"));
  });
const saved = (deps: FakeOwnDeps): OwnRoutine | undefined => [...deps.stored.values()].at(-1);
const isLeavingAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("the builder", () => {
  it("builds the physio's exercise from blank: three times ten, both sides, a minute's rest", async () => {
    const deps = await open();
    type("own-name", "  Physio, again ");
    fireEvent.click(screen.getByTestId("add-clamshell"));
    type("step-1-reps", "10");
    type("step-1-sets", "3");
    type("step-1-rest", "60");
    expect(screen.getByTestId("own-total").textContent).toBe("5:19");
    await save();
    expect(saved(deps)).toEqual({
      id: "own:new-1",
      name: "Physio, again",
      steps: [{ exerciseId: "clamshell", reps: 10, seconds: null, sides: "both", sets: 3, restSeconds: 60 }],
      createdAt: deps.now(),
      updatedAt: deps.now(),
      deletedAt: null,
    });
    expect(deps.went).toEqual(["library.html?routine=own%3Anew-1"]);
  });

  it("finds exercises by word and condition, and Enter adds the first", async () => {
    await open();
    type("pick-search", "plank");
    fireEvent.click(screen.getByTestId("filter-noFloor"));
    expect(screen.queryByTestId("add-side-plank")).toBeNull();
    fireEvent.keyDown(screen.getByTestId("pick-search"), { key: "Enter" });
    expect(names()).toEqual(["Desk plank"]);
  });

  it("says what an exercise is left out for", async () => {
    await open({ id: "own:physio" });
    expect(screen.getByTestId("step-2").textContent).toContain("Skip it if: Wrist pain when leaning on the hand");
  });

  it("changes how a step is counted, on which side, and keeps what still makes sense", async () => {
    const deps = await open({ id: "own:physio" });
    fireEvent.click(screen.getByTestId("step-3-both"));
    expect([value("step-3-reps"), value("step-3-seconds")]).toEqual(["10", "5"]);
    fireEvent.change(screen.getByTestId("step-3-sides"), { target: { value: "first" } });
    fireEvent.click(screen.getByTestId("step-1-time"));
    await save();
    expect(saved(deps)?.steps).toMatchObject([
      { exerciseId: "glute-bridge", reps: null, seconds: 30, sets: 3 },
      { exerciseId: "bird-dog" },
      { exerciseId: "side-plank-knees", reps: 10, seconds: 5, sides: "first" },
    ]);
    expect(saved(deps)?.id).toBe("own:physio");
  });

  test.each([
    ["999", "100"],
    ["0", "1"],
    ["", "8"],
    ["7.4", "7"],
  ])("takes %j for repetitions as %s once the field is left", async (typed, expected) => {
    await open({ id: "own:physio" });
    type("step-2-reps", typed);
    fireEvent.blur(screen.getByTestId("step-2-reps"));
    expect(value("step-2-reps")).toBe(expected);
  });

  it("moves a step with its buttons and with Alt and arrows from anywhere in it, and says where it is now", async () => {
    await open({ id: "own:physio" });
    fireEvent.click(screen.getByTestId("step-1-down"));
    expect(names()).toEqual(["Bird-dog", "Glute bridge", "Side plank on knees"]);
    expect(screen.getByTestId("own-said").textContent).toBe("Glute bridge is now step 2 of 3");
    const reps = screen.getByTestId("step-2-reps");
    reps.focus();
    fireEvent.keyDown(reps, { key: "ArrowDown", altKey: true });
    expect(names()).toEqual(["Bird-dog", "Side plank on knees", "Glute bridge"]);
    expect(document.activeElement).toBe(screen.getByTestId("step-3-reps"));
    fireEvent.keyDown(screen.getByTestId("step-3-reps"), { key: "ArrowDown", altKey: true });
    expect(screen.getByTestId("own-said").textContent).toBe("Glute bridge stays step 3 of 3");
    fireEvent.keyDown(screen.getByTestId("step-3-reps"), { key: "ArrowUp" });
    expect(names()).toEqual(["Bird-dog", "Side plank on knees", "Glute bridge"]);
  });

  it("moves a dragged step to where it is let go, and Escape takes the drag back", async () => {
    await open({ id: "own:physio" });
    const rows = screen.getByTestId("own-steps").children;
    for (const [index, row] of [...rows].entries()) {
      row.getBoundingClientRect = () => ({ top: index * 100, height: 100 }) as DOMRect;
    }
    const drag = (to: number, end: () => void) => {
      fireEvent.pointerDown(within(rows[0] as HTMLElement).getAllByRole("button")[0]!, { button: 0, pageY: 50 });
      window.dispatchEvent(Object.assign(new Event("pointermove"), { buttons: 1, pageY: to, clientY: 300 }));
      end();
    };
    await act(() => drag(160, () => fireEvent.keyDown(document.body, { key: "Escape" })));
    expect(names()).toEqual(["Glute bridge", "Bird-dog", "Side plank on knees"]);
    await act(() => drag(160, () => {}));
    await act(() => void window.dispatchEvent(Object.assign(new Event("pointerup"), { pageY: 160 })));
    expect(names()).toEqual(["Bird-dog", "Glute bridge", "Side plank on knees"]);
  });

  it("gives a removed step back, at its place", async () => {
    await open({ id: "own:physio" });
    fireEvent.click(screen.getByTestId("step-2-remove"));
    expect(names()).toEqual(["Glute bridge", "Side plank on knees"]);
    expect(document.activeElement).toBe(screen.getByTestId("step-2-remove"));
    fireEvent.click(screen.getByTestId("undo"));
    expect(names()).toEqual(["Glute bridge", "Bird-dog", "Side plank on knees"]);
  });

  it("goes on where exercises are found when the last step is removed", async () => {
    await open({ from: "roller-mid-back" });
    while (screen.queryByTestId("step-1-remove") !== null) fireEvent.click(screen.getByTestId("step-1-remove"));
    expect(document.activeElement).toBe(screen.getByTestId("pick-search"));
  });

  it("asks before unsaved changes are left, and only then", async () => {
    const deps = await open({ id: "own:physio" });
    expect(isLeavingAsked()).toBe(false);
    type("own-name", "Other");
    expect(isLeavingAsked()).toBe(true);
    type("own-name", "Physio");
    expect(isLeavingAsked()).toBe(false);
    fireEvent.click(screen.getByTestId("step-1-down"));
    expect(isLeavingAsked()).toBe(true);
    await save();
    expect(deps.went).toHaveLength(1);
    expect(isLeavingAsked()).toBe(false);
  });

  it("says what is missing, and saves nothing until it is there", async () => {
    const deps = await open();
    await save();
    expect(screen.getByText("Give it a name, then save.")).toBeTruthy();
    expect(screen.getByText("Add at least one exercise, then save.")).toBeTruthy();
    expect(deps.stored.size).toBe(1);
    type("own-name", "x".repeat(61));
    expect(screen.getByText("Keep the name to 60 characters.")).toBeTruthy();
  });

  it("keeps everything when it could not be stored", async () => {
    const deps = await open({ id: "own:physio" });
    deps.isDeaf = true;
    type("own-name", "Kept");
    await save();
    expect(screen.getByText(/wasn’t saved/)).toBeTruthy();
    expect(value("own-name")).toBe("Kept");
    deps.isDeaf = false;
    await save();
    expect(saved(deps)?.name).toBe("Kept");
  });

  it("begins as a copy of ours or of an own one, under a name of its own", async () => {
    const deps = await open({ from: "hip-flexor-standing" });
    expect(value("own-name")).toBe("Hip-flexor stretch, standing, my way");
    await save();
    expect(saved(deps)?.steps.length).toBe(2);
    expect(deps.stored.size).toBe(2);
  });

  it("shows a step whose exercise has left the library, and lets it be removed", async () => {
    const gone = anOwnRoutine({
      steps: [{ ...anOwnRoutine().steps[0]!, exerciseId: "moon-walk" }, anOwnRoutine().steps[1]!],
    });
    await open({ id: gone.id }, fakeOwnDeps([gone]));
    expect(names()[0]).toBe("No longer in the library: moon-walk");
    fireEvent.click(screen.getByTestId("step-1-remove"));
    expect(names()).toEqual(["Bird-dog"]);
  });

  it("leads back from a routine that is no longer there", async () => {
    render(<BuilderView id="own:nobody" from={null} deps={fakeOwnDeps()} />);
    expect((await screen.findByTestId("unknown")).querySelector("a")?.getAttribute("href")).toBe(
      "library.html?view=own",
    );
  });
});

test.each([
  [0, 0, 0],
  [0, 60, 0],
  [0, 110, 1],
  [0, 900, 3],
  [3, -90, 3],
  [3, -110, 2],
  [3, -900, 0],
  [1, 40, 1],
])("step %i dragged by %i px comes down at %i", (index, by, to) => {
  expect(draggedTo({ index, y: 500, middles: [50, 150, 250, 350], room: 100 }, 500 + by).to).toBe(to);
});

test.each([
  ["down past two", { index: 0, to: 2 }, [240, -112, -112, 0]],
  ["up past two", { index: 3, to: 1 }, [0, 112, 112, 240]],
  ["nowhere", { index: 1, to: 1 }, [0, 240, 0, 0]],
])("steps make way for one that is dragged %s", (_where, { index, to }, shifts) => {
  expect([0, 1, 2, 3].map((row) => shiftOf({ index, to, offset: 240, room: 112 }, row))).toEqual(shifts);
});
