import { describe, expect, it } from "vitest";
import { findRoutine } from "@/src/content/routines/index.ts";
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
    ["hipFlexor", "routine.html?routine=hip-flexor-standing&use=hip-flexor"],
    ["posture", "routine.html?routine=reset-standing&use=posture"],
    ["twoMinutes", "routine.html?minutes=2"],
    ["checkIn", "check-in.html"],
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
  it("suggests what fits, and opens the page that makes sense of whatever was typed or chosen", async () => {
    const machine = createFakeMachine();
    expect(machine.typeAddress(" Hip")).toEqual([
      { content: " Hip", description: "A number of minutes or the name of a routine" },
      { content: "hip-flexor-standing", description: "Hip-flexor stretch" },
    ]);
    expect(machine.typeAddress("")).toHaveLength(9);
    await machine.enterAddress("hip-flexor-standing");
    await machine.enterAddress("tea & cake");
    expect(machine.opened).toEqual(["routine.html?typed=hip-flexor-standing", "routine.html?typed=tea+%26+cake"]);
  });

  it("has only words that Chromium can read as XML", () => {
    const lines = createFakeMachine().typeAddress("");
    expect(lines.filter(({ description }) => /[<&]/.test(description))).toEqual([]);
  });

  it("suggests only routines that exist", () => {
    const lines = createFakeMachine().typeAddress("").slice(1);
    expect(lines.filter(({ content }) => findRoutine(content) === null)).toEqual([]);
  });
});
