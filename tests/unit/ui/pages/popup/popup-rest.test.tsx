import { act, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { MOST_HIGH } from "@/src/ui/pages/popup/room.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { POPUP_STATES } from "../../../../support/popup-states.ts";

const nothing = (): void => undefined;
const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));

/** Nothing is laid out here: a page with quiet rows, or with more than one trouble, is too high. */
function heightOf(page: HTMLElement): number {
  const isFull = page.querySelector(".popup-lines, .popup-also.is-all, .popup-faults li + li") !== null;
  return isFull ? MOST_HIGH + 50 : MOST_HIGH - 50;
}

async function open(report: StatusReport | undefined) {
  const deps: PopupDeps = {
    send: (async () => report) as unknown as PopupDeps["send"],
    now: () => NOW,
    every: () => nothing,
    onChanged: () => nothing,
    openTab: nothing,
    close: nothing,
  };
  render(<PopupPage store={createPopupStore(deps)} />);
  await settle();
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function rect(this: HTMLElement) {
    return new DOMRect(0, 0, 360, heightOf(this));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it("keeps what has no room one press away: every trouble, today's session, the trial and a question", async () => {
  await open(POPUP_STATES["a prompt waits and everything else there can be"]);
  const rest = screen.getByTestId("rest");
  expect(rest.textContent).toBe("A question, and everything else");
  expect(screen.getAllByTestId(/^fault-/).map((one) => one.dataset["testid"])).toEqual(["fault-records-lost"]);
  expect(screen.getByTestId("start-posture")).toBeTruthy();
  for (const id of ["start-session", "trial-link", "asked-yes"]) expect(screen.queryByTestId(id), id).toBeNull();

  fireEvent.click(rest);
  await settle();
  expect(screen.getByTestId("rest"), "the focus stays where it is").toBe(rest);
  expect(rest.textContent).toBe("Back");
  expect(screen.getAllByTestId(/^fault-/)).toHaveLength(3);
  for (const id of ["start-session", "trial-link", "asked-yes"]) expect(screen.getByTestId(id), id).toBeTruthy();

  fireEvent.click(rest);
  await settle();
  expect(rest.textContent).toBe("A question, and everything else");
  expect(screen.getByTestId("start-posture")).toBeTruthy();
});
