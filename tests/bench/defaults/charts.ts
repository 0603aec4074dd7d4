import { drawBars } from "./bar-chart.ts";
import { HOURS } from "./day-figures.ts";
import { type Counts, summarise, type Tally } from "./tally.ts";

/** The charts of the report, by the names of their files. */
export function drawCharts(tally: Tally): Readonly<Record<string, string>> {
  const counts = (name: string): Counts => tally.get(name) ?? new Map();
  const hours = HOURS.map((name, hour) => ({ label: String(hour), value: summarise(counts(name)).mean }));
  return {
    "prompts-a-day.svg": drawBars({
      title: "How many prompts a day brings",
      axis: "prompts on one day: two from each figure on; over the bars, how many of 100 days",
      bars: inBins(counts("prompts"), { first: 2, width: 2, last: 28 }),
      write: percent,
    }),
    "prompts-by-hour.svg": drawBars({
      title: "When they come",
      axis: "hour of the day; over the bars, prompts in that hour on an average day",
      bars: hours.slice(6, 21),
      write: (value) => (value < 0.005 ? "" : value.toFixed(2)),
    }),
    "wrong-moments.svg": drawBars({
      title: "Prompts at a wrong moment",
      axis: "on one day, in a call, to nobody or just after a rest; over the bars, how many of 100 days",
      bars: inBins(counts("wrong moments"), { first: 0, width: 1, last: 6 }),
      write: percent,
    }),
    "longest-unheard.svg": drawBars({
      title: "The longest that anybody sits without a prompt or a rest",
      axis: "minutes, the longest of each day: ten from each figure on; over the bars, how many of 100 days",
      bars: inBins(counts("longest minutes unheard"), { first: 20, width: 10, last: 150 }),
      write: percent,
    }),
  };
}

type Bins = { readonly first: number; readonly width: number; readonly last: number };

/** Shares of all days, by bins of `width` whole numbers from `first` on; the last one holds everything beyond. */
function inBins(counts: Counts, { first, width, last }: Bins) {
  const days = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Array.from({ length: (last - first) / width + 1 }, (_, bin) => {
    const from = first + bin * width;
    const within = [...counts].filter(([value]) => value >= from && (from === last || value < from + width));
    const label = from === last ? `${from}+` : String(from);
    return { label, value: within.reduce((sum, [, count]) => sum + count, 0) / days };
  });
}

function percent(share: number): string {
  if (share === 0) return "";
  return share < 0.001 ? "<0.1" : (share * 100).toFixed(share < 0.1 ? 1 : 0);
}
