import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { QuarantinePart } from "@/src/ui/pages/options/diary/quarantine-part.tsx";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

const ODD = { ...aCheckIn(), zone: "Mars/Olympus" };
const ROW = { store: "checkIns", key: "check-in-1", value: ODD, because: "zone: odd", at: nineAnd(0) };
const CLOCK = { store: "spans", key: 1, value: { kind: "sitting" }, because: "clock", at: nineAnd(0) };

function openPart(row: typeof ROW | typeof CLOCK | null) {
  const calls: unknown[] = [];
  const rows = row === null ? [] : [{ key: 7, row }];
  const { container } = render(
    <QuarantinePart deps={fakeDiaryDeps(calls, { listQuarantined: async () => ({ rows, count: rows.length }) })} />,
  );
  return { calls, container };
}

const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId));
const enter = (value: string) => fireEvent.input(screen.getByTestId("aside-field"), { target: { value } });

describe("what was put aside", () => {
  it("is put back once its one wrong field is put right, and not before", async () => {
    const { calls } = openPart(ROW);
    await press("aside-back");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Still not right: “Time zone” can’t be “Mars/Olympus”.",
    );
    enter("Europe/Vienna");
    await press("aside-back");
    await screen.findByText("It’s back among your records.");
    expect(calls).toEqual([{ key: 7, value: { ...ODD, zone: "Europe/Vienna" } }]);
  });

  it.each([
    ["zone: odd", ODD, "“Time zone” can’t be “Mars/Olympus”."],
    ['pain: Invalid key: Expected "pain"', { ...ODD, pain: undefined }, "“Pain” is missing."],
    ["details.where: Invalid type", { details: { where: [1] } }, "“details.where” isn’t as it should be."],
    ["spoons", 7, "This version can’t make out what it is."],
  ])("says in a sentence why, and names the field: %s", async (because, value, words) => {
    openPart({ ...ROW, because, value } as typeof ROW);
    await screen.findByText(words);
  });

  it("can be saved, and deleted only when asked twice", async () => {
    const { calls } = openPart(CLOCK);
    await press("aside-save");
    screen.getByText("The clock was wrong when this was noted.");
    await press("aside-delete");
    expect(calls).toEqual([{ saved: 7 }]);
    await press("aside-delete-yes");
    await screen.findByText("It’s deleted for good.");
    expect(calls).toEqual([{ saved: 7 }, { deleted: 7 }]);
  });

  it("is not spoken of where there is nothing", async () => {
    const { container } = openPart(null);
    await Promise.resolve();
    expect(container.textContent).toBe("");
  });
});
