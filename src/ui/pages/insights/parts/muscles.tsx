import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { StretchGroup } from "@/src/core/routines/stretch-groups.ts";
import { stretchedGroups, stretchWeek } from "@/src/core/routines/stretch-week.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { stretchGroupName } from "../../../stretching/group-name.ts";
import { ColumnChart } from "../chart/column-chart.tsx";
import { stretchedColumns } from "../chart/columns.ts";
import type { Charted } from "../chart/slots.ts";

type MusclesProps = { readonly charted: Charted; readonly format: Format };

const LEAST_MINUTES = 10;

/** Minutes of held stretches by muscle group: a table whose rows are drawn as lanes. Where none was held, when something was done. */
export function Muscles({ charted, format }: MusclesProps): JSX.Element {
  const { slots, total } = charted;
  const items = Object.entries(total.exercised).map(([exerciseId, seconds]) => ({ exerciseId, seconds }));
  const stretched = stretchWeek([{ startedAt: 0, items }], 0, findExercise);
  const groups = stretchedGroups(stretched);
  const [first] = groups;
  const title = i18n.t("insights.muscles.title");
  const done = i18n.t("insights.muscles.says", total.routines, [total.routines, format.duration(total.stretchMs)]);
  if (first === undefined) {
    return (
      <ColumnChart
        title={title}
        sentence={
          total.routines === 0 ? i18n.t("insights.muscles.noneAtAll") : `${done} ${i18n.t("insights.muscles.noneHeld")}`
        }
        columns={stretchedColumns(slots, format)}
        variant="stretched"
        least={LEAST_MINUTES}
        axisWords={(value) => i18n.t("common.duration.minutes", [value])}
        unit={i18n.t("insights.results.stretched")}
        testId="chart-muscles"
      />
    );
  }
  return (
    <Groups
      title={title}
      sentence={`${done} ${i18n.t("insights.muscles.most", [stretchGroupName(first)])}`}
      groups={groups.map((group) => [group, stretched[group]])}
      format={format}
    />
  );
}

type GroupsProps = {
  readonly title: string;
  readonly sentence: string;
  /** Seconds of each, most first. */
  readonly groups: readonly (readonly [group: StretchGroup, seconds: number])[];
  readonly format: Format;
};

function Groups({ title, sentence, groups, format }: GroupsProps): JSX.Element {
  const headingId = useId();
  const most = Math.max(1, ...groups.map(([, seconds]) => seconds));
  return (
    <section class="insights-muscles" aria-labelledby={headingId} data-testid="chart-muscles">
      <h3 class="h3" id={headingId}>
        {title}
      </h3>
      <p class="chart-says">{sentence}</p>
      <table>
        <thead class="sr">
          <tr>
            <th scope="col">{i18n.t("insights.muscles.group")}</th>
            <th scope="col">{i18n.t("insights.muscles.time")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, seconds]) => (
            <tr key={group}>
              <th scope="row">{stretchGroupName(group)}</th>
              <td>
                <span class="insights-bar is-stretch">
                  <i style={{ inlineSize: `${Math.round((seconds / most) * 70)}%` }} />
                  {format.duration(Math.round(seconds) * SECOND)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
