import { join } from "node:path";
import { expect, it } from "vitest";
import { gatherTexts } from "@/src/dev/texts/gather-texts.ts";
import { longer } from "@/src/dev/texts/longer-texts.ts";
import { ROOT } from "../../../support/source-files.ts";

it("keeps values, the forms of a count and the language's tag", () => {
  const texts = new Map([["en", { popup_laps: "one lap | $1 laps", common_lang: "en" }]]);
  expect(longer(texts).get("en")).toEqual({ popup_laps: "øonëe låap | $1 låaps", common_lang: "en" });
});

it("makes all of our texts longer by about two fifths", () => {
  const texts = gatherTexts(join(ROOT, "src", "locales"));
  const lengthOf = (all: typeof texts) => Object.values(all.get("en") ?? {}).join("").length;
  const growth = lengthOf(longer(texts)) / lengthOf(texts);
  expect(growth).toBeGreaterThan(1.3);
  expect(growth).toBeLessThan(1.5);
});
