import { render, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import type { FaultCode } from "@/src/core/status/fault.ts";
import { browserFormat } from "@/src/ui/app/format.ts";
import { AskedLines } from "@/src/ui/pages/popup/asked-lines.tsx";
import { Faults } from "@/src/ui/pages/popup/faults.tsx";
import { aReport, NOW } from "../../../../support/builders/a-status-report.ts";

it.each<FaultCode>(["storage-slow", "storage-broken", "records-lost", "state-unread", "read-only"])(
  "offers a file of everything before anything else where records may be in danger: %s",
  (code) => {
    render(<Faults faults={[{ code, since: NOW }]} isShort={false} isOne={false} onOffer={() => undefined} />);
    const [first] = screen.getByTestId(`fault-${code}`).querySelectorAll("button, a");
    expect(first?.getAttribute("data-testid")).toBe("save-everything");
  },
);

it.each([true, false])("reminds of a copy only where one is due: %s", (isSaveDue) => {
  const store = { command: async () => true, sayWasHere: async () => undefined, moveRun: async () => undefined };
  const { status } = aReport();
  render(<AskedLines {...{ status, isSaveDue }} store={store as never} format={browserFormat()} isOne={false} />);
  const line = screen.queryByTestId("save-due");
  expect(line?.textContent ?? "").toMatch(isSaveDue ? /a month without a saved copy.*Save everything/ : /^$/);
});
