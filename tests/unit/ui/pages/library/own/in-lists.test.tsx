import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import { NOTHING_STRETCHED } from "@/src/core/routines/stretch-week.ts";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

const press = (testId: string) =>
  act(async () => {
    fireEvent.click(screen.getByTestId(testId));
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  });

it("own routines stand among ours, fit the same filters, are found by name, and go when they are deleted", async () => {
  render(
    <LibraryPage
      address="?view=routines"
      deps={{
        onChanged: () => () => undefined,
        own: fakeOwnDeps([anOwnRoutine()]),
        loadForYou: async () => ({ articles: [], routines: [], advice: null }),
        loadRegion: async () => null,
        saveRegion: async () => {},
        loadEasier: async () => [],
        saveEasier: async () => {},
        loadStretchWeek: async () => NOTHING_STRETCHED,
        loadMarks: async () => new Map(),
        setMark: async () => {},
      }}
    />,
  );
  const card = await screen.findByTestId("routine-own:physio");
  expect(card.textContent).toContain("3 steps");
  expect(card.querySelector("a")?.getAttribute("href")).toBe("library.html?routine=own%3Aphysio");

  await press("filter-noFloor");
  expect(screen.queryByTestId("routine-own:physio")).toBeNull();
  await press("filter-noFloor");

  fireEvent.input(screen.getByTestId("search"), { target: { value: "phys" } });
  await screen.findByTestId("results");
  expect(await screen.findByTestId("routine-own:physio")).toBeTruthy();

  await press("tab-own");
  await screen.findByTestId("own-delete");
  await press("own-delete");
  await screen.findByTestId("own-empty");
  await press("tab-routines");
  await waitFor(() => expect(screen.queryByTestId("routine-own:physio")).toBeNull());
  expect(screen.getByTestId("routine-core-10")).toBeTruthy();
});
