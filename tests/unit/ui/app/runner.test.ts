import { expect, it } from "vitest";
import { readAppearance } from "@/src/storage/read-settings.ts";
import { applyRunner, chosenBuild, rememberedBuild } from "@/src/ui/app/runner.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const AS_DRAWN = { skin: "brown", hair: "black", cut: "up", build: "medium", kit: "tartan" };
const CHOSEN = { skin: "deep", hair: "grey", cut: "short", build: "broad", kit: "water" };

it.each([
  ["nothing is stored", undefined, AS_DRAWN],
  ["all of it is chosen", CHOSEN, CHOSEN],
  ["another version knew more", { skin: "green", hair: "fair", build: "tiny" }, { ...AS_DRAWN, hair: "fair" }],
  [
    "another version knew less",
    { skin: "tan", hair: "red", kit: "grass" },
    { ...AS_DRAWN, skin: "tan", hair: "red", kit: "grass" },
  ],
])("draws the runner as chosen where %s", async (_, runner, { build, ...colours }) => {
  const local = createMemoryArea();
  local.values.set("settings", { runner });
  applyRunner((await readAppearance(local)).runner);
  expect(document.documentElement.dataset).toMatchObject(colours);
  expect(chosenBuild()).toBe(build);
  expect(rememberedBuild(), "for the next page's first paint").toBe(build);
});

it("draws as it always did where the page's own memory is blocked", () => {
  const localStorage = {
    getItem: () => {
      throw new Error("blocked");
    },
  } as unknown as Storage;
  expect(rememberedBuild({ localStorage })).toBe("medium");
});
