import { expect, it } from "vitest";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "../../../../support/builders/a-run.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { open } from "./open-runs-page.tsx";

it("the runs page follows midnight while it is open", async () => {
  const { passMidnight } = await open({ runs: [aRun({ start: NOW - 3 * DAY })] });
  const today = () => document.querySelector("[data-testid^='day-'][aria-current='date']")?.getAttribute("data-testid");
  expect(today()).toBe("day-mon");
  await passMidnight();
  expect(today()).toBe("day-tue");
});
