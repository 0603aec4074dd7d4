import { describe, expect, it } from "vitest";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { lightWords, restWords } from "@/src/ui/programme/words.ts";

const [TODAY, TOMORROW] = ["2026-11-26", "2026-11-27"] as [DayKey, DayKey];

describe("why a session is light or left out", () => {
  it.each([
    ["a long run", lightWords({ because: "long-run", run: TODAY }, TODAY), "your week’s longest run is today."],
    ["a race", lightWords({ because: "race", race: TODAY }, TODAY), "your race is today."],
    ["a day kept free", restWords({ because: "race", race: TODAY }, TODAY), "Kept free around today’s race."],
    [
      "a long run tomorrow",
      lightWords({ because: "long-run", run: TOMORROW }, TODAY),
      "your week’s longest run is on Friday.",
    ],
  ])("says %s as people say it", (_name, words, said) => {
    expect(words).toContain(said);
  });
});
