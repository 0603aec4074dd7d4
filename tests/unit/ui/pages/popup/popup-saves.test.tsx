import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { FaultCode } from "@/src/core/status/fault.ts";
import { browserFormat } from "@/src/ui/app/format.ts";
import { AskedLines } from "@/src/ui/pages/popup/asked-lines.tsx";
import { Faults } from "@/src/ui/pages/popup/faults.tsx";
import { aReport, NOW } from "../../../../support/builders/a-status-report.ts";

const IN_DANGER: readonly FaultCode[] = [
  "storage-full",
  "storage-unavailable",
  "storage-slow",
  "storage-broken",
  "records-lost",
  "state-unread",
  "read-only",
];
const show = (code: FaultCode, { isShort }: { readonly isShort: boolean }) =>
  render(<Faults faults={[{ code, since: NOW }]} isShort={isShort} isOne={false} onOffer={() => undefined} />);

describe.each([
  ["room", false],
  ["little room", true],
])("with %s", (_, isShort) => {
  it.each(IN_DANGER)("a file of everything is offered, open, before anything else that helps: %s", (code) => {
    show(code, { isShort });
    const [first] = screen.getByTestId(`fault-${code}`).querySelectorAll("button:not([aria-expanded]), a");
    expect(first?.getAttribute("data-testid")).toBe("save-everything");
    expect(first?.closest("details, [hidden]")).toBeNull();
  });
});

it("what to do about it opens with a press where there is little room", () => {
  show("records-lost", { isShort: true });
  const what = screen.getByTestId("what-to-do");
  const isSeen = () => screen.getByTestId("bring-records-back").closest("[hidden]") === null;
  expect([what.getAttribute("aria-expanded"), isSeen()]).toEqual(["false", false]);
  fireEvent.click(what);
  expect([what.getAttribute("aria-expanded"), isSeen()]).toEqual(["true", true]);
});

it.each([true, false])("reminds of a copy only where one is due: %s", (isSaveDue) => {
  const store = { command: async () => true, sayWasHere: async () => undefined, moveRun: async () => undefined };
  const { status } = aReport();
  render(<AskedLines {...{ status, isSaveDue }} store={store as never} format={browserFormat()} isOne={false} />);
  const line = screen.queryByTestId("save-due");
  expect(line?.textContent ?? "").toMatch(isSaveDue ? /a month without a saved copy.*Save everything/ : /^$/);
});
