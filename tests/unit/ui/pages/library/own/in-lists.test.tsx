import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import { NOTHING_STRETCHED } from "@/src/core/routines/stretch-week.ts";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";
import { createLibraryStore } from "@/src/ui/pages/library/library-store.ts";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { type FakeOwnDeps, fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

const press = (testId: string) =>
  act(async () => {
    fireEvent.click(screen.getByTestId(testId));
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  });

function open(own: FakeOwnDeps) {
  render(
    <LibraryPage
      address="?view=routines"
      store={createLibraryStore({
        onChanged: () => () => undefined,
        own,
        loadForYou: async () => ({ articles: [], routines: [], advice: null, suggests: "exercise" }),
        loadRegion: async () => null,
        saveRegion: async () => {},
        loadEasier: async () => [],
        saveEasier: async () => {},
        loadStretchWeek: async () => NOTHING_STRETCHED,
        loadMarks: async () => new Map(),
        setMark: async () => {},
      })}
    />,
  );
}

it("own routines stand among ours, fit the same filters, are found by name, and go when they are deleted", async () => {
  open(fakeOwnDeps([anOwnRoutine()]));
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

it("a list that is open follows what another page saves", async () => {
  const own = fakeOwnDeps();
  open(own);
  await screen.findByTestId("routine-core-10");
  expect(screen.queryByTestId("routine-own:physio")).toBeNull();
  await act(() => own.save([anOwnRoutine()]));
  expect(await screen.findByTestId("routine-own:physio")).toBeTruthy();
});
