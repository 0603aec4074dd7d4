import { describe, expect, it } from "vitest";
import { createFakeMachine } from "../../support/fakes/fake-machine.ts";

const TITLES = ["Start the hip-flexor stretch", "Posture reset", "I have 2 minutes", "Check in"];

describe("the toolbar button's menu", () => {
  it("stands after the install and is laid anew, not twice, at every browser start", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser({ isInstall: true });
    expect(machine.menu.map(({ title }) => title)).toEqual(TITLES);
    machine.menu = [{ id: "old", title: "Of an older version" }];
    await machine.startBrowser();
    expect(machine.menu.map(({ title }) => title)).toEqual(TITLES);
  });

  it.each([
    ["hip-flexor", "routine.html?routine=hip-flexor-standing&use=hip-flexor"],
    ["posture", "routine.html?routine=reset-standing&use=posture"],
    ["two-minutes", "routine.html?minutes=2"],
    ["check-in", "check-in.html"],
  ])("%s opens its page, by the menu and by the keys, from a worker that was dead", async (id, path) => {
    const machine = createFakeMachine();
    await machine.pickFromMenu(id);
    machine.kill();
    await machine.pressKeys(id);
    expect(machine.opened).toEqual([path, path]);
  });

  it("opens nothing for an item that this version doesn't know", async () => {
    const machine = createFakeMachine();
    await machine.pickFromMenu("of-tomorrow");
    expect(machine.opened).toEqual([]);
  });
});

describe("the address bar", () => {
  it("suggests routines by name, each with what Enter will open", async () => {
    const machine = createFakeMachine();
    const lines = machine.typeAddress("hip");
    expect(lines[0]).toEqual({ content: "hip-flexor-standing", description: expect.stringMatching(/^Start: /) });
    expect(lines.at(-1)).toEqual({ content: "hip", description: "Look for “hip” in the library" });
    await machine.enterAddress(lines[0]?.content ?? "");
    await machine.enterAddress("2");
    await machine.enterAddress("no such thing");
    expect(machine.opened).toEqual([
      "routine.html?routine=hip-flexor-standing",
      "routine.html?minutes=2",
      "library.html?find=no+such+thing",
    ]);
  });
});
