import { expect, it } from "vitest";
import { readRunner } from "@/src/storage/read-settings.ts";
import { applyRunner } from "@/src/ui/app/runner.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

it.each([
  ["nothing is stored", undefined, { skin: "brown", hair: "black", kit: "tartan" }],
  ["all of it is chosen", { skin: "deep", hair: "grey", kit: "water" }, { skin: "deep", hair: "grey", kit: "water" }],
  ["another version knew more", { skin: "green", hair: "fair" }, { skin: "brown", hair: "fair", kit: "tartan" }],
])("draws the runner as chosen where %s", async (_, runner, drawn) => {
  const local = createMemoryArea();
  local.values.set("settings", { runner });
  applyRunner(await readRunner(local));
  expect(document.documentElement.dataset).toMatchObject(drawn);
});
