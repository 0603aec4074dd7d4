import { render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { advise } from "@/src/core/advice/advise.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import type { Suggests } from "@/src/core/care-level/suggests.ts";
import { Result } from "@/src/ui/pages/check-in/parts/result.tsx";

function runAdvice(nrs: number, suggests: Suggests): string {
  render(<Result advice={advise(blankAdviceInput(nrs), screeningLibrary)} suggests={suggests} />);
  return screen.getByTestId("run-advice").textContent ?? "";
}

describe("what the check-in says of today's run", () => {
  it.each<[string, number, Suggests, RegExp]>([
    ["a day without pain", 0, "exercise", /run as planned/],
    ["the same, and an exercise made it worse", 0, "nothing", /got worse or spread down a leg.*walk is fine/],
    ["a sore day that got worse", 4, "nothing", /got worse or spread down a leg.*walk is fine/],
    ["a bad day that got worse", 7, "nothing", /No run today/],
    ["under 16 or pregnant", 0, "tips", /Begin and end with a few minutes of walking/],
    ["the same on a sore day", 4, "tips", /Cut the run/],
  ])("%s", (_name, nrs, suggests, words) => {
    expect(runAdvice(nrs, suggests)).toMatch(words);
  });

  it.each<Suggests>(["nothing", "tips"])(
    "offers nothing to read that asks for an exercise where it is %s",
    (suggests) => {
      render(<Result advice={advise(blankAdviceInput(2), screeningLibrary)} suggests={suggests} />);
      expect(document.body.textContent).not.toMatch(/strength/i);
    },
  );
});

it("promises suggestions with today's answer, whichever day the number above is for", () => {
  render(<Result advice={null} suggests="exercise" />);
  expect(screen.getByTestId("result").textContent).toContain("Suggestions come with today’s answer.");
});
