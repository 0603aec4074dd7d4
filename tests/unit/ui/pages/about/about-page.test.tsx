import { render, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { assess, type Banner } from "@/src/core/advice/assess.ts";
import { FLAGS } from "@/src/core/check-in/vocabulary.ts";
import type { AboutDeps } from "@/src/ui/pages/about/about-deps.ts";
import { AboutPage } from "@/src/ui/pages/about/about-page.tsx";
import { createAboutStore } from "@/src/ui/pages/about/about-store.ts";
import { englishMessages } from "@/tests/support/english-messages.ts";
import { inputOf } from "../../../core/advice/input-of.ts";
import { fakeAboutDeps } from "./fake-about-deps.ts";

const open = (deps: Partial<AboutDeps> = {}) =>
  render(<AboutPage store={createAboutStore({ ...fakeAboutDeps(), ...deps })} />);

const signsUnder = (banner: Banner) =>
  within(screen.getByTestId(`signs-${banner}`))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("names every sign of the check-in's list, in its words, under the level that the check-in and the popup give it", () => {
  open();
  const words = englishMessages();
  for (const id of FLAGS) {
    const { banner } = assess(inputOf({ nrs: 2, flags: [id] }));
    expect(signsUnder(banner), id).toContain(words[`checkIn_flag_${id}`]);
  }
  const shown = (["emergency", "urgent-today", "book-advice"] as const).map((banner) => signsUnder(banner).length);
  expect(shown).toEqual([14, 11 + 3, 3]);
});

test.each([
  { nrs: 2, timing: ["coughSneeze"] },
  { nrs: 2, profile: { cancerHistory: true } },
  { nrs: 2, profile: { steroids: true } },
  { nrs: 2, zones: ["upperBack"] },
])("says of nothing else that it needs advice today than what does: %j", (answers) => {
  expect(assess(inputOf(answers)).banner).toBe("urgent-today");
});
