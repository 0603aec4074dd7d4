import type { JSX } from "preact";
import { i18n } from "#i18n";
import { isBlank, isKnownAtDesk } from "@/src/core/insights/day-total.ts";
import type { WeekDay } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { runsWords, type Units } from "../../runs/words.ts";
import { ScrollX } from "./scroll-x.tsx";

const COLUMNS = ["day", "seated", "longest", "breaks", "stretched", "run", "pain"] as const;

type ResultsProps = {
  readonly week: readonly WeekDay[];
  readonly chosen: DayKey;
  readonly onChoose: (day: DayKey) => void;
  readonly units: Units;
  readonly format: Format;
};

/** One row a day, as on a results sheet. A press on a day draws its lanes below. */
export function Results({ week, chosen, onChoose, units, format }: ResultsProps): JSX.Element {
  const most = Math.max(...week.map(({ sittingMs }) => sittingMs), 1);
  return (
    <Section
      title={i18n.t("insights.results.title")}
      aside={<span class="xs quiet">{i18n.t("insights.results.aside")}</span>}
      testId="results"
    >
      <ScrollX>
        <table class="insights-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={`is-${column}`}>
                  {i18n.t(`insights.results.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.map((day) => (
              <tr key={day.day} class={day.day === chosen ? "is-chosen" : ""}>
                <th scope="row">
                  <button
                    type="button"
                    class="linklike"
                    aria-pressed={day.day === chosen}
                    disabled={day.is === "ahead"}
                    onClick={() => onChoose(day.day)}
                    data-testid={`day-${weekdayOf(day.day)}`}
                  >
                    {format.weekdayName(weekdayOf(day.day), "long")}
                  </button>
                </th>
                {day.is === "ahead" ? (
                  <Words>{i18n.t("insights.results.ahead")}</Words>
                ) : isBlank([day]) ? (
                  <Words>{i18n.t(`insights.results.${day.is === "today" ? "nothingYet" : "nothing"}`)}</Words>
                ) : (
                  <Numbers day={day} share={day.sittingMs / most} units={units} format={format} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Section>
  );
}

/** A day without numbers. */
function Words({ children }: { readonly children: string }): JSX.Element {
  return (
    <td colSpan={COLUMNS.length - 1} class="quiet">
      {children}
    </td>
  );
}

type NumbersProps = {
  readonly day: WeekDay;
  /** Of the week's longest day, 0 to 1. */
  readonly share: number;
  readonly units: Units;
  readonly format: Format;
};

function Numbers({ day, share, units, format }: NumbersProps): JSX.Element {
  const none = isKnownAtDesk(day) ? (
    <span class="quiet">{i18n.t("insights.results.none")}</span>
  ) : (
    <Dash>{i18n.t("insights.results.nothing")}</Dash>
  );
  return (
    <>
      <td class="is-seated">
        {day.sittingMs < MINUTE ? (
          none
        ) : (
          <span class="insights-bar">
            <i style={{ width: `${Math.round(share * 60)}%` }} />
            {format.minutes(day.sittingMs)}
          </span>
        )}
      </td>
      <td class="is-longest">{day.longestMs >= MINUTE ? format.minutes(day.longestMs) : none}</td>
      <td class="is-breaks">
        {day.breaks.shown > 0 ? i18n.t("insights.results.of", [day.breaks.done, day.breaks.shown]) : none}
      </td>
      <td class="is-stretched">{day.stretchMs > 0 ? format.duration(day.stretchMs) : none}</td>
      <td class="is-run">
        {day.runs.count === 0 ? (
          <span class="quiet">{i18n.t("insights.results.rest")}</span>
        ) : (
          runsWords(day.runs, units)
        )}
      </td>
      <td class="is-pain">
        <Pain pain={day.pain} />
      </td>
    </>
  );
}

function Dash({ children }: { readonly children: string }): JSX.Element {
  return (
    <span class="quiet">
      <span aria-hidden="true">–</span>
      <span class="sr">{children}</span>
    </span>
  );
}

function Pain({ pain }: { readonly pain: WeekDay["pain"] }): JSX.Element {
  if (pain.kind === "answered") return <span class="insights-pain">{pain.value}</span>;
  return (
    <span class="insights-pain is-none">
      <Dash>{i18n.t(pain.kind === "skipped" ? "insights.results.skipped" : "insights.results.missed")}</Dash>
    </span>
  );
}
