import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import type { Trial } from "@/src/core/trials/trial.ts";
import { UserError } from "@/src/messaging/errors.ts";
import { createTrialStore, type TrialDeps } from "@/src/ui/pages/insights/try-out/trial-store.ts";
import { TryOut } from "@/src/ui/pages/insights/try-out/try-out.tsx";
import { aTrial } from "@/tests/support/builders/a-trial.ts";
import { aCheckIn } from "../../../../support/builders/a-check-in.ts";

const NOW = Date.parse("2026-11-12T12:00:00Z");

async function open(trials: readonly Trial[], { checkIns = [] as readonly CheckIn[], refuses = "" } = {}) {
  const said: unknown[] = [];
  let stored = trials;
  let changed = () => undefined as void;
  const deps: TrialDeps = {
    now: () => NOW,
    zone: () => "UTC",
    onChanged: (_kinds, callback) => {
      changed = callback;
      return () => undefined;
    },
    trials: async () => stored,
    checkIns: async ({ first, last }) => checkIns.filter(({ day }) => day >= first && day <= last),
    start: async (chosen) => {
      if (refuses !== "") throw new UserError(refuses);
      said.push(chosen);
      stored = [
        aTrial({
          ...chosen,
          weeks: ["with", "without", "without", "with"],
          firstDay: addDays("2026-11-12" as never, 1),
        }),
      ];
    },
    end: async ({ id, isEnded }) => {
      said.push({ id, isEnded });
      stored = stored.map((trial) => ({ ...trial, stoppedOn: isEnded ? ("2026-11-12" as never) : null }));
    },
  };
  render(<TryOut store={createTrialStore(deps)} />);
  await screen.findByTestId("try-out");
  return { said, change: () => act(async () => changed()) };
}

describe("trying something out", () => {
  it("asks what, how long and what counts before it begins, and then says what comes", async () => {
    const { said } = await open([]);
    fireEvent.click(screen.getByTestId("plan-trial"));
    fireEvent.click(screen.getByRole("radio", { name: /No belt/ }));
    fireEvent.click(screen.getByRole("button", { name: "12 weeks" }));
    fireEvent.click(screen.getByRole("button", { name: "Days at 4 or more" }));
    fireEvent.click(screen.getByTestId("start-trial"));
    await screen.findByText("No belt or back support starts tomorrow");
    expect(said).toEqual([{ change: "noBelt", weeks: 12, outcome: "badDays" }]);
  });

  it("keeps what was chosen, and says why, where it may not begin", async () => {
    await open([], { refuses: "Your answers ask for some care right now." });
    fireEvent.click(screen.getByTestId("plan-trial"));
    fireEvent.click(screen.getByRole("radio", { name: /An hour on your feet/ }));
    fireEvent.click(screen.getByTestId("start-trial"));
    expect((await screen.findByRole("alert")).textContent).toContain("ask for some care");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /An hour on your feet/ }).checked).toBe(true);
  });

  it("tells this week and not those to come, and can be stopped and taken up again", async () => {
    const { said } = await open([aTrial()]);
    expect(screen.getByText("Five-minute walks: week 2 of 4")).toBeTruthy();
    expect(screen.getByText("This week: as you usually do.")).toBeTruthy();
    const weeks = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(weeks).toEqual([
      "Week 1: doing it",
      "Week 2: as usual",
      "Week 3: you’ll be told when it starts",
      "Week 4: you’ll be told when it starts",
    ]);
    fireEvent.click(screen.getByTestId("stop-trial"));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(said).toEqual([
        { id: "trial", isEnded: true },
        { id: "trial", isEnded: false },
      ]),
    );
    expect(await screen.findByText("Five-minute walks: week 2 of 4")).toBeTruthy();
  });

  it("says of one that is over what it came to, how easily chance does that, and what it can't say", async () => {
    const trial = aTrial({ firstDay: "2026-08-03" as never });
    const checkIns = Array.from({ length: 28 }, (_, at) => ({
      ...aCheckIn(trial.weeks[Math.floor(at / 7)] === "with" ? 2 : 4),
      id: `c${at}`,
      day: addDays(trial.firstDay, at),
    }));
    await open([trial], { checkIns });
    const past = await screen.findByTestId("past-trial");
    expect(past.textContent).toContain("In weeks with it your pain averaged 2, in usual weeks 4.");
    expect(past.textContent).toContain(
      "Of the 4 orders in which your weeks could have come, 2 show as large a difference",
    );
    expect(past.textContent).toContain("You knew which week it was");
    expect(screen.getByTestId("plan-trial").textContent).toContain("Try something else");
    const table = past.querySelector("details")!;
    table.open = true;
    await act(() => {
      fireEvent(table, new Event("toggle"));
    });
    expect(
      within(table)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual(["WhenAverage pain", "Week 1: doing it2", "Week 2: as usual4", "Week 3: as usual4", "Week 4: doing it2"]);
  });

  it("says that there are too few answers instead of a number", async () => {
    await open([aTrial({ firstDay: "2026-08-03" as never })]);
    expect((await screen.findByTestId("past-trial")).textContent).toContain("Too few weeks");
  });
});
