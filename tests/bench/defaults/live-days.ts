// Node 20 has no Temporal; where there is a native one, this leaves it alone.
import "temporal-polyfill/global";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { dayFigures } from "./day-figures.ts";
import { addDay, type Tally } from "./tally.ts";

/** What a process is asked to live: every `every`-th day from `first` on, before day `until`, and until the time is over. */
export type Share = {
  readonly first: number;
  readonly every: number;
  readonly until: number;
  readonly deadline: number;
};

export type LivedShare = { readonly tally: Tally; readonly cpuMs: number };
/** On the way how many days are lived, and at last what came of all. */
export type ToldByShare = LivedShare | { readonly days: number };

/** How often it tells, in days. */
const TOLD_EVERY = 1000;
const tell = (told: ToldByShare): void => void process.send?.(told);

/** One process's share of the days: told when they are lived or its time is over. */
process.once("message", (share: Share) => {
  const { first, every, until, deadline } = share;
  const { settings } = parseSettings({});
  const tally = new Map<string, Map<number, number>>();
  let days = 0;
  for (let seed = first; seed < until && Date.now() < deadline; seed += every) {
    addDay(tally, dayFigures(seed, settings));
    days += 1;
    if (days % TOLD_EVERY === 0) tell({ days });
  }
  const { user, system } = process.cpuUsage();
  tell({ tally, cpuMs: (user + system) / 1000 });
});
