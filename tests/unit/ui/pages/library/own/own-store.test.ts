import fc from "fast-check";
import { expect, it } from "vitest";
import { writeOwnRoutines } from "@/src/core/own-routines/own-routines-file.ts";
import { createOwnStore } from "@/src/ui/pages/library/own/own-store.ts";
import { ownContent } from "@/tests/support/arbitraries/own-routines.ts";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

/** A good file with a piece cut out or something put in: hardly ever good any more. */
const tornFile = fc
  .tuple(fc.array(ownContent, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(60), fc.string({ maxLength: 8 }))
  .map(([routines, at, length, put]) => {
    const text = writeOwnRoutines(routines);
    const from = at % text.length;
    return text.slice(0, from) + put + text.slice(from + length);
  });

it("a file that is refused changes nothing, however it is broken, and pressing on changes nothing either", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(tornFile, fc.string(), fc.json()), async (text) => {
      const deps = fakeOwnDeps([anOwnRoutine()]);
      const store = createOwnStore(deps);
      await store.load();
      await store.choose(new File([text], "torn.json"));
      fc.pre(store.chosen.value?.kind === "refused");
      await store.confirm();
      expect([...deps.stored.values()]).toEqual([anOwnRoutine()]);
    }),
  );
});
