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

/** One process's share of the days: told when its time is over. */
process.once("message", (share: Share) => {
  const { first, every, until, deadline } = share;
  const { settings } = parseSettings({});
  const tally = new Map<string, Map<number, number>>();
  for (let seed = first; seed < until && Date.now() < deadline; seed += every) {
    addDay(tally, dayFigures(seed, settings));
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ tally, cpuMs: (user + system) / 1000 } satisfies LivedShare);
});
