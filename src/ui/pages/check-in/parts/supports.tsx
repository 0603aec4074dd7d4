import type { JSX } from "preact";
import { i18n } from "#i18n";
import { compareSupports, type SupportComparison } from "@/src/core/check-in/support-comparison.ts";
import { points } from "../day-words.ts";
import { Fold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

/** "Does it do anything for me?" A small table and how little it proves; nothing before there is enough to compare. */
export function Supports({
  state: { today },
  view: { checkIns },
}: Pick<PartProps, "state" | "view">): JSX.Element | null {
  const rows = compareSupports(checkIns, today);
  if (rows.length === 0) return null;
  return (
    <Fold
      title={i18n.t("checkIn.supports.title")}
      intro={i18n.t("checkIn.supports.intro")}
      id="supports"
      testId="supports"
    >
      <table class="check-supports">
        <thead>
          <tr>
            <th scope="col">{i18n.t("checkIn.more.supports")}</th>
            <th scope="col">{i18n.t("checkIn.supports.with")}</th>
            <th scope="col">{i18n.t("checkIn.supports.other")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.used} data-testid={`supports-${row.used}`}>
              <th scope="row">{nameOf(row.used)}</th>
              <Cell pain={row.withPain} days={row.withDays} />
              <Cell pain={row.otherPain} days={row.otherDays} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small second">{i18n.t("checkIn.supports.caution")}</p>
    </Fold>
  );
}

function Cell({ pain, days }: { readonly pain: number; readonly days: number }): JSX.Element {
  return (
    <td>
      <b class="num">{points(pain)}</b> <span class="small second num">{i18n.t("checkIn.supports.days", [days])}</span>
    </td>
  );
}

const nameOf = (used: SupportComparison["used"]): string =>
  used === "painkillers" ? i18n.t("checkIn.supports.painkillers") : i18n.t(`checkIn.support.${used}`);
