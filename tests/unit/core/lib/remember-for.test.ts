import { expect, test } from "vitest";
import { rememberFor } from "@/src/core/lib/remember-for.ts";

test("each object has its own answer, found once, be it undefined", () => {
  let asked = 0;
  const answerOf = rememberFor(({ says }: { readonly says: string | undefined }) => {
    asked += 1;
    return says;
  });
  const [one, alike, silent] = [{ says: "yes" }, { says: "yes" }, { says: undefined }];
  expect([answerOf(one), answerOf(one), answerOf(alike), answerOf(silent), answerOf(silent)]).toEqual([
    "yes",
    "yes",
    "yes",
    undefined,
    undefined,
  ]);
  expect(asked).toBe(3);
});
