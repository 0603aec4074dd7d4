import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import { trueIntervals } from "@/src/dev/lab/day/true-sitting.ts";
import { liveDay, showsOf } from "@/tests/support/lived-day.ts";
import { randomDay } from "@/tests/support/population.ts";
import { deskSeconds } from "./peers/desk-seconds.ts";
import { type JudgedTime, judgeDeskTime } from "./peers/judge-desk-time.ts";
import { type Judged, judgePrompts } from "./peers/judge-prompts.ts";
import { liveWithPeer, type PeerDay } from "./peers/live-with-peer.ts";
import { PEERS } from "./peers/rules.ts";

const DAYS = 300;

type Tool = { readonly name: string; readonly live: (script: DayScript) => PeerDay };

const { settings } = parseSettings({});

const TOOLS: readonly Tool[] = [
  { name: "Standing Start", live: liveWithUs },
  ...PEERS.map((rule) => ({
    name: rule.name,
    live: (script: DayScript) => liveWithPeer(rule, deskSeconds(trueIntervals(script.day))),
  })),
];

/** The same seeded working days with us and with others by their rules: how true the desk time is, and how the prompts fall. */
export function benchPeers(print: (line: string) => void): void {
  const scripts = Array.from({ length: DAYS }, (_, seed) => randomDay(seed));
  print(`${DAYS} seeded working days, a day on average:`);
  print(
    "| | prompts | in a call or presenting | to nobody | just back | sat on past an hour unheard | desk time, sum of the day | second by second |",
  );
  print("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const { name, live } of TOOLS) {
    const days = scripts.map((script) => {
      const { prompts, counted } = live(script);
      const intervals = trueIntervals(script.day);
      return { ...judgePrompts(intervals, prompts), ...judgeDeskTime(intervals, counted) };
    });
    const mean = (key: keyof (Judged & JudgedTime)) => days.reduce((sum, day) => sum + day[key], 0) / DAYS;
    const counts = (["prompts", "interrupting", "toNobody", "justBack"] as const).map((key) => mean(key).toFixed(1));
    print(
      `| ${[name, ...counts, `${(mean("unheard") / 60).toFixed(0)} min`, percent(mean("ofSum")), percent(mean("ofSeconds"))].join(" | ")} |`,
    );
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Our own defaults through the real engine. */
function liveWithUs(script: DayScript): PeerDay {
  const day = liveDay(script, settings);
  const midnight = boundsOf(script.date as DayKey, script.zone).start;
  const counted = new Set<number>();
  for (const { kind, start, end } of day.spans) {
    if (kind !== "sitting") continue;
    for (let at = Math.ceil((start - midnight) / 1000); at < (end - midnight) / 1000; at += 1) counted.add(at);
  }
  return { prompts: showsOf(day).map(({ stepped }) => (stepped.wake.at - midnight) / 1000), counted };
}
