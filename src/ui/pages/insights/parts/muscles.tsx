import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { PeriodTotal } from "@/src/core/insights/period-total.ts";
import { stretchedGroups, stretchWeek } from "@/src/core/routines/stretch-week.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { stretchGroupName } from "../../../stretching/group-name.ts";

/** Minutes of held stretches by muscle group: a table whose rows are drawn as lanes. */
export function Muscles({ total, format }: { readonly total: PeriodTotal; readonly format: Format }): JSX.Element {
  const headingId = useId();
  const items = Object.entries(total.exercised).map(([exerciseId, seconds]) => ({ exerciseId, seconds }));
  const stretched = stretchWeek([{ startedAt: 0, items }], 0, findExercise);
  const groups = stretchedGroups(stretched);
  const most = Math.max(1, ...groups.map((group) => stretched[group]));
  const [first] = groups;
  const done = i18n.t("insights.muscles.says", total.routines, [total.routines, format.duration(total.stretchMs)]);
  return (
    <section class="insights-muscles" aria-labelledby={headingId} data-testid="chart-muscles">
      <h3 class="h3" id={headingId}>
        {i18n.t("insights.muscles.title")}
      </h3>
      <p class="chart-says">
        {total.routines === 0
          ? i18n.t("insights.muscles.noneAtAll")
          : first === undefined
            ? `${done} ${i18n.t("insights.muscles.noneHeld")}`
            : `${done} ${i18n.t("insights.muscles.most", [stretchGroupName(first)])}`}
      </p>
      {groups.length > 0 && (
        <table>
          <thead class="sr">
            <tr>
              <th scope="col">{i18n.t("insights.muscles.group")}</th>
              <th scope="col">{i18n.t("insights.muscles.time")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group}>
                <th scope="row">{stretchGroupName(group)}</th>
                <td>
                  <span class="insights-bar is-stretch">
                    <i style={{ inlineSize: `${Math.round((stretched[group] / most) * 70)}%` }} />
                    {format.duration(Math.round(stretched[group]) * SECOND)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
