import { expect, it } from "vitest";
import { regionInSentence, regionName } from "@/src/ui/advice/region-name.ts";

it.each([
  ["US", "United States", "the United States"],
  ["NL", "Netherlands", "the Netherlands"],
  ["DE", "Germany", "Germany"],
])("%s is %s in a list and %s in a sentence", (region, name, inSentence) => {
  expect([regionName(region), regionInSentence(region)]).toEqual([name, inSentence]);
});
