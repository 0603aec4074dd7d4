import "./stretch-week.css";
import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import type { StretchGroup } from "@/src/core/routines/stretch-groups.ts";
import { LEVELS_OFF_SECONDS, type StretchWeek } from "@/src/core/routines/stretch-week.ts";
import { stretchGroupName } from "./group-name.ts";

export type StretchWeekListProps = { readonly week: StretchWeek; readonly groups: readonly StretchGroup[] };

/** Minutes a muscle group of the last seven days, as far as they do something, and why ten are enough. */
export function StretchWeekList({ week, groups }: StretchWeekListProps): JSX.Element {
  return (
    <div class="stretch-week" data-testid="stretch-week">
      <ul>
        {groups.map((group) => (
          <li key={group}>
            <span>{stretchGroupName(group)}</span>
            <span class="stretch-bar" aria-hidden="true">
              <i style={{ inlineSize: `${String(Math.min(100, (week[group] / LEVELS_OFF_SECONDS) * 100))}%` }} />
            </span>
            <span class="num">{minutesText(week[group])}</span>
          </li>
        ))}
      </ul>
      <p class="hint">
        {i18n.t("stretch.why")}{" "}
        <a href={pagePath({ page: "library", query: { article: "hip-flexors" } })}>{i18n.t("stretch.whySource")}</a>
      </p>
    </div>
  );
}

/** Whole minutes; under one a tenth, so that something done never reads as nothing. */
function minutesText(seconds: number): string {
  const minutes = seconds < 60 ? Math.round(seconds / 6) / 10 : Math.round(seconds / 60);
  return seconds >= LEVELS_OFF_SECONDS ? i18n.t("stretch.enough", [minutes]) : i18n.t("stretch.of", [minutes]);
}
