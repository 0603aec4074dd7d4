import { expect, test } from "vitest";
import { localeFor } from "@/src/ui/app/locale-for.ts";

test.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["pt-BR", "pt_BR"],
  ["pt-PT", undefined],
  ["zh-TW", "zh_TW"],
  ["zh-Hant-TW", "zh"],
  ["en-GB", undefined],
  ["", undefined],
])("a browser in %j speaks %s of de, pt_BR, zh and zh_TW", (language, locale) => {
  expect(localeFor(language, ["de", "pt_BR", "zh", "zh_TW"])).toBe(locale);
});
