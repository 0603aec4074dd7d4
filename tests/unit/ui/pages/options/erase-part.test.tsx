import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { UserError } from "@/src/messaging/errors.ts";
import type { DiaryDeps } from "@/src/ui/pages/options/diary/diary-deps.ts";
import { ErasePart } from "@/src/ui/pages/options/diary/erase-part.tsx";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

function openPart(over: Partial<DiaryDeps> = {}) {
  const calls: unknown[] = [];
  render(<ErasePart deps={fakeDiaryDeps(calls, over)} />);
  return calls;
}

const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const enter = (testId: string, value: string) => fireEvent.input(screen.getByTestId(testId), { target: { value } });

describe("erasing", () => {
  it("says what it means and that it can't be undone, offers the file, and only then erases", async () => {
    const calls = openPart();
    press("erase-answers");
    enter("erase-first", "2026-11-01");
    enter("erase-last", "2026-11-30");
    press("erase");
    screen.getByText("Check-ins and weekly answers: everything from November 1, 2026 to November 30, 2026 goes.");
    screen.getByText(/This can’t be undone/);
    screen.getByTestId("save-everything");
    expect(calls).toEqual([]);
    press("erase-yes");
    await screen.findByText("12 records are gone.");
    const time = { first: "2026-11-01", last: "2026-11-30" };
    expect(calls).toEqual([{ kinds: ["checkIns", "questionnaires"], time }]);
  });

  it("erases nothing where the answer is no, nothing was chosen, or the dates can't be", () => {
    const calls = openPart();
    press("erase");
    screen.getByText(/Choose what to erase first/);
    press("erase-profile");
    enter("erase-first", "2026-11-02");
    press("erase");
    screen.getByText(/Choose what to erase first/);
    press("erase-runs");
    enter("erase-last", "2026-11-01");
    press("erase");
    screen.getByText(/These dates can’t be used/);
    enter("erase-last", "");
    press("erase");
    press("erase-no");
    expect(screen.queryByTestId("erase-sure")).toBeNull();
    expect(calls).toEqual([]);
  });

  it("asks before everything goes, too", async () => {
    const calls = openPart();
    press("erase-everything");
    screen.getByText(/Standing Start begins as if you had just installed it/);
    screen.getByText(/^What stays: files that you saved/);
    expect(calls).toEqual([]);
    press("erase-yes");
    await Promise.resolve();
    expect(calls).toEqual(["everything"]);
  });

  it("says in the background's own words what is left of everything", async () => {
    const words = "Not everything is erased yet.";
    openPart({ eraseEverything: () => Promise.reject(new UserError(words)) });
    press("erase-everything");
    press("erase-yes");
    expect((await screen.findByRole("alert")).textContent).toBe(words);
  });
});
