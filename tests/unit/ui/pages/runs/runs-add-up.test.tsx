import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "../../../../support/builders/a-run.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { open } from "./open-runs-page.tsx";

test("a week is what its runs in the log add up to, also where their metres are nearer to less", async () => {
  const runs = [12_810, 5235].map((distanceMeters, index) =>
    aRun({ id: String(index), start: NOW - (index + 1) * HOUR, distanceMeters }),
  );
  await open({ runs, settings: { units: "mi" } });
  const numberIn = (text: string | null | undefined) => Number.parseFloat(text ?? "");
  const shown = screen.getAllByTestId("log-row").map((row) => numberIn(row.querySelector("b")?.textContent));
  expect(new Set(shown)).toEqual(new Set([8, 3.3]));
  expect(numberIn(screen.getByTestId("weeks").querySelector("tbody td:nth-of-type(2)")?.textContent)).toBe(11.3);
});
