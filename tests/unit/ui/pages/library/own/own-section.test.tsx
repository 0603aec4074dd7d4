import { act, fireEvent, render, screen } from "@testing-library/preact";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { OwnRoutineView } from "@/src/ui/pages/library/own/own-routine-view.tsx";
import { OwnSection } from "@/src/ui/pages/library/own/own-section.tsx";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { type FakeOwnDeps, fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

async function open(deps = fakeOwnDeps([anOwnRoutine()])): Promise<FakeOwnDeps> {
  render(<OwnSection deps={deps} />);
  await act(settle);
  return deps;
}

/** Lets what was promised come in. */
const settle = () =>
  new Promise<void>((done) => {
    setTimeout(done, 0);
  });
const press = (testId: string) =>
  act(async () => {
    fireEvent.click(screen.getByTestId(testId));
    await settle();
  });
const rows = () => screen.queryAllByTestId(/^own-Ph/).map((row) => row.querySelector("h3")?.textContent);
const choose = (text: string, name = "slip.json") =>
  act(async () => {
    fireEvent.change(screen.getByTestId("own-file"), { target: { files: [new File([text], name)] } });
    await settle();
  });

describe("your routines", () => {
  it("begin empty, with one button that gets there", async () => {
    await open(fakeOwnDeps());
    expect(screen.getByTestId("own-first").getAttribute("href")).toBe("library.html?build=new");
    expect(screen.queryByTestId("own-export-all")).toBeNull();
  });

  it("start in the player as what they hold", async () => {
    await open();
    expect(screen.getByTestId("own-start").getAttribute("href")).toBe("routine.html?routine=own%3Aphysio&use=strength");
  });

  it("are duplicated under a free name, and that can be undone", async () => {
    await open();
    await press("own-duplicate");
    expect(rows()).toEqual(["Physio", "Physio 2"]);
    await press("undo");
    expect(rows()).toEqual(["Physio"]);
  });

  it("are deleted with a way back", async () => {
    const deps = await open();
    await press("own-delete");
    expect(rows()).toEqual([]);
    expect(deps.stored.get("own:physio")?.deletedAt).toBe(deps.now());
    await press("undo");
    expect(rows()).toEqual(["Physio"]);
  });

  it("say so when a change could not be stored, and stay", async () => {
    const deps = await open();
    deps.isDeaf = true;
    await press("own-delete");
    expect(screen.getByRole("alert").textContent).toContain("Nothing has changed");
    expect(rows()).toEqual(["Physio"]);
  });

  it("come back from the file they were exported to: shown first, stored on a press, undone on another", async () => {
    const deps = await open();
    await press("own-export-all");
    const [file] = deps.downloads;
    expect(file?.name).toBe("standing-start-routines.json");
    await press("own-delete");
    await choose(file?.text ?? "");
    expect(deps.stored.size).toBe(1);
    expect(screen.getByTestId("own-import-panel").textContent).toContain("Physio");
    await press("own-import-add");
    expect(rows()).toEqual(["Physio"]);
    expect(deps.stored.get("own:new-1")).toMatchObject({ name: "Physio", steps: anOwnRoutine().steps });
    await press("undo");
    expect(rows()).toEqual([]);
  });

  it("are not imported twice", async () => {
    const deps = await open();
    await press("own-export");
    expect(deps.downloads[0]?.name).toBe("physio.json");
    await choose(deps.downloads[0]?.text ?? "");
    expect(screen.getByTestId("own-import-panel").textContent).toContain("already there");
    expect(screen.queryByTestId("own-import-add")).toBeNull();
  });

  it("refuse a bad file with every place and reason, and change nothing", async () => {
    const deps = await open();
    await press("own-export");
    const bad = (deps.downloads[0]?.text ?? "").replace("glute-bridge", "x").replace('"reps": 8', '"reps": 800');
    await choose(bad, "bad.json");
    expect([...screen.getByTestId("own-faults").children].map((line) => line.textContent)).toEqual([
      'routines[0].steps[0].exercise: no such exercise "x"',
      "routines[0].steps[1].reps: expected a whole number from 1 to 100, got 800",
    ]);
    expect([...deps.stored.values()]).toEqual([anOwnRoutine()]);
    await press("own-import-close");
    expect(screen.queryByTestId("own-import-panel")).toBeNull();
  });

  it("take a file that is dropped anywhere", async () => {
    await open(fakeOwnDeps());
    await act(async () => {
      const drop = Object.assign(new Event("drop"), { dataTransfer: { files: [new File(["?"], "odd.json")] } });
      window.dispatchEvent(drop);
      await settle();
    });
    expect(screen.getByTestId("own-faults").textContent).toContain("not a JSON file");
  });

  it("refuse what the browser cannot read, such as a folder", async () => {
    await open(fakeOwnDeps());
    const folder = Object.assign(new File([], "folder"), { text: () => Promise.reject(new Error("NotFoundError")) });
    await act(async () => {
      window.dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { files: [folder] } }));
      await settle();
    });
    expect(screen.getByTestId("own-faults").textContent).toContain("the browser couldn’t read it");
  });

  it("have no accessibility violation, with a file open too", async () => {
    const deps = await open();
    await press("own-export");
    await choose(deps.downloads[0]?.text ?? "");
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("one own routine", () => {
  it("shows its sets in one line, its side, its rest, and can be deleted and brought back", async () => {
    render(<OwnRoutineView id="own:physio" deps={fakeOwnDeps([anOwnRoutine()])} />);
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("Physio");
    const lines = [...document.querySelectorAll(".lib-items li")].map((line) => line.textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("10 times, 3 rounds, rest 60 s");
    expect(lines[0]).toContain("then rest 60 s");
    expect(lines[2]).toContain("only: On the left elbow");
    await press("own-delete");
    expect(screen.getByTestId("unknown")).toBeTruthy();
    await press("undo");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Physio");
  });
});
