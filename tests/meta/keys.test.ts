import { expect, test } from "vitest";
import { KEYS } from "@/src/ui/pages/options/parts/page-keys.tsx";
import { sourceFiles } from "../support/source-files.ts";

/** Where our pages listen for keys, and which lines of "Keys on our pages" tell of them. Fields that Enter leaves are the browser's. */
const TOLD: Readonly<Record<string, readonly (keyof typeof KEYS)[]>> = {
  "src/ui/components/numeric-rating.tsx": ["number", "scale"],
  "src/ui/components/search-field.tsx": ["first", "clear"],
  "src/ui/components/time-field.tsx": [],
  "src/ui/pages/check-in/body-map.tsx": ["bodyMap"],
  "src/ui/pages/insights/chart/column-chart.tsx": ["along"],
  "src/ui/pages/insights/parts/calendar.tsx": ["days"],
  "src/ui/pages/insights/parts/day-lanes.tsx": ["along"],
  "src/ui/pages/library/own/builder-steps.tsx": ["order"],
  "src/ui/pages/library/own/use-drag-order.ts": ["leave"],
  "src/ui/pages/popup/lap-line.tsx": ["along"],
  "src/ui/pages/routine/parts/player.tsx": ["pause", "ready", "steps", "restart", "mute", "leave"],
};

test("every key that a page of ours listens for is told in Options", () => {
  const listening = sourceFiles(["src/ui"], [".ts", ".tsx"]).filter(({ text }) =>
    /onKeyDown=|onKeyUp=|addEventListener\("key/.test(text),
  );
  expect(listening.map(({ path }) => path).sort()).toEqual(Object.keys(TOLD).sort());
  expect([...new Set(Object.values(TOLD).flat())].sort()).toEqual(Object.keys(KEYS).sort());
});
