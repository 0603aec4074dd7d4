import { expect, test } from "vitest";
import { sessionNames } from "@/src/ui/programme/session-names.ts";
import { aProgramme } from "@/tests/support/builders/a-programme.ts";

test("a session is called like the routine that holds what was told, else by what it is", () => {
  const told = aProgramme({ id: "told", kind: "told", routineId: "own:1" });
  const names = new Map(sessionNames([aProgramme(), told], [{ id: "own:1", name: "From Anna" }]));
  expect([...names.values()]).toEqual(["Start test", "Strengthening session", "From Anna"]);
  expect(names.get("programme:told")).toBe("From Anna");
});
