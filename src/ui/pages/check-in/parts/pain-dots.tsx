import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { PainDay, PainMonthSays } from "@/src/core/check-in/pain-month.ts";
import type { Trend } from "@/src/core/check-in/trend.ts";
import { longDay, markWords, points } from "../day-words.ts";
import type { PartProps } from "./score.tsx";
import { WhatItBecomes } from "./what-it-becomes.tsx";

const WIDTH = 330;
const HEIGHT = 112;
const LEFT = 22;
const RIGHT = 6;
const TOP = 8;
const FLOOR = 86;
const FLAG = 98;
const RULES = [0, 3, 5, 7, 10] as const;

/**
 * What the number becomes: the last thirty days as dots, runs as flags, and one sentence that they bear. Nothing is said of how
 * many answers are missing before they are read.
 */
export function PainDots({ view: { month, trend }, state }: Pick<PartProps, "view" | "state">): JSX.Element | null {
  const isUnknown = state.phase === "loading" || state.hasLoadFailed;
  if (isUnknown && month.says.kind === "too-few") return null;
  const sentence = [monthWords(month.says), ...(trend === null ? [] : [trendWords(trend)])].join(" ");
  return (
    <section class="check-month" aria-labelledby="month-title" data-testid="month">
      <h2 class="label" id="month-title">
        {i18n.t("checkIn.month.title")}
      </h2>
      <p class="check-month-says" data-testid="month-says">
        {sentence}
      </p>
      {month.says.kind === "too-few" ? <WhatItBecomes /> : <Dots days={month.days} label={sentence} />}
    </section>
  );
}

function Dots({ days, label }: { readonly days: readonly PainDay[]; readonly label: string }): JSX.Element {
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure class="check-dots">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {RULES.map((pain) => (
          <g key={pain}>
            <line class="check-rule" x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(pain)} y2={yOf(pain)} />
            <text class="check-axis" x={LEFT - 6} y={yOf(pain) + 3} text-anchor="end">
              {pain}
            </text>
          </g>
        ))}
        {days.map((day, index) => (
          <Day key={day.day} day={day} x={xOf(index, days.length)} isToday={day === last} />
        ))}
      </svg>
      <figcaption class="xs quiet">
        <span>{first === undefined ? "" : longDay(first.day)}</span>
        <span class="check-dots-key">{i18n.t("checkIn.month.key")}</span>
        <span>{i18n.t("checkIn.month.today")}</span>
      </figcaption>
    </figure>
  );
}

type DayProps = { readonly day: PainDay; readonly x: number; readonly isToday: boolean };

/** A dot on its stem, a ring for "not today", a short dash for no answer; a flag under it where a run was. */
function Day({ day: { day, mark, hasRun }, x, isToday }: DayProps): JSX.Element {
  return (
    <g>
      <title>{markWords(day, mark)}</title>
      {mark?.kind === "answered" && (
        <>
          <line class="check-stem" x1={x} x2={x} y1={FLOOR} y2={yOf(mark.pain)} />
          <circle
            class={isToday ? "check-dot today" : "check-dot"}
            cx={x}
            cy={yOf(mark.pain)}
            r={isToday ? 4.6 : 3.4}
          />
        </>
      )}
      {mark?.kind === "skipped" && <circle class="check-dot skipped" cx={x} cy={FLOOR} r={2.6} />}
      {mark === null && <line class="check-missed" x1={x - 2} x2={x + 2} y1={FLOOR} y2={FLOOR} />}
      {hasRun && <path class="check-flag" d={`M${x - 2} ${FLAG + 9}V${FLAG}l6 2.4l-6 2.4`} />}
    </g>
  );
}

const yOf = (pain: number): number => FLOOR - ((FLOOR - TOP) * pain) / 10;
const xOf = (index: number, count: number): number =>
  LEFT + 8 + ((WIDTH - LEFT - RIGHT - 16) * index) / Math.max(1, count - 1);

function monthWords(says: PainMonthSays): string {
  switch (says.kind) {
    case "too-few":
      return i18n.t("checkIn.month.tooFew", says.missing);
    case "range":
      return says.low === says.high
        ? i18n.t("checkIn.month.same", [says.answers, says.high])
        : i18n.t("checkIn.month.range", [says.answers, says.low, says.high]);
    case "usual":
      return i18n.t("checkIn.month.usual", [points(says.usually), says.high]);
  }
}

function trendWords({ direction, delta }: Trend): string {
  if (direction === "steady") return i18n.t("checkIn.month.steady");
  return i18n.t(`checkIn.month.${direction}`, [points(Math.abs(delta))]);
}
