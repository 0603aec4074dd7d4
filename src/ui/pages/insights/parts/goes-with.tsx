import "./goes-with.css";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import type { GoesWith } from "@/src/core/insights/goes-with.ts";
import type { Factor } from "@/src/core/insights/pain-factors.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { plain } from "../chart/columns.ts";
import { type InsightsStore, PATTERN_DAYS } from "../insights-store.ts";
import { ScrollX } from "./scroll-x.tsx";

type GoesWithProps = { readonly store: InsightsStore; readonly format: Format };

/** What pain went with in the last half year, and as plainly what it did not. */
export function GoesWithWhat({ store, format }: GoesWithProps): JSX.Element | null {
  useEffect(() => void store.findPatterns(), [store]);
  const patterns = store.patterns.value;
  if (patterns === null) return null;
  const clear = patterns.found.filter(({ isClear }) => isClear);
  const unclear = patterns.found.filter(({ isClear }) => !isClear);
  return (
    <Section
      title={i18n.t("insights.goesWith.title")}
      aside={<span class="xs quiet">{i18n.t("insights.goesWith.aside", [PATTERN_DAYS / 7])}</span>}
      testId="goes-with"
    >
      {clear.map((one) => (
        <p key={one.factor} class="goes-with-found" data-testid={`goes-with-${one.factor}`}>
          {sentence(one, format)}
        </p>
      ))}
      {clear.length > 0 && <p class="goes-with-limits">{i18n.t("insights.goesWith.limits")}</p>}
      {unclear.length > 0 && (
        <p>
          {i18n.t(clear.length > 0 ? "insights.goesWith.otherwise" : "insights.goesWith.nothing", [namesOf(unclear)])}
        </p>
      )}
      {patterns.found.length === 0 && <p>{i18n.t("insights.goesWith.tooFew")}</p>}
      {patterns.found.length > 0 && patterns.tooFew.length > 0 && (
        <p class="small second">
          {i18n.t("insights.goesWith.missing", [namesOf(patterns.tooFew.map((factor) => ({ factor })))])}
        </p>
      )}
      {patterns.found.length > 0 && <Figures found={patterns.found} format={format} />}
    </Section>
  );
}

const nameOf = (factor: string): string => i18n.t(`insights.goesWith.name.${factor as Factor}`);

const namesOf = (list: readonly { readonly factor: string }[]): string =>
  new Intl.ListFormat(i18n.t("common.lang"), { type: "conjunction" }).format(
    list.map(({ factor }) => nameOf(factor).toLowerCase()),
  );

function sentence({ factor, above, more, less }: GoesWith, format: Format): string {
  return i18n.t(`insights.goesWith.says.${factor as Factor}`, [
    aboveWords(factor, above, format),
    plain(more.median),
    more.days,
    plain(less.median),
    less.days,
  ]);
}

function aboveWords(factor: string, above: number | null, format: Format): string {
  if (above === null) return "";
  if (factor === "longestSit") return format.minutes(above * MINUTE);
  return factor === "deskTime" || factor === "sleep" ? format.minutes(above * HOUR) : plain(above);
}

/** For those who want to see how it was come by, and for a clinician. */
function Figures({ found, format }: { readonly found: readonly GoesWith[]; readonly format: Format }): JSX.Element {
  const columns = ["what", "parted", "more", "less", "chance", "rho", "p"] as const;
  const side = ({ days, median }: GoesWith["more"]) => i18n.t("insights.goesWith.side", days, [plain(median), days]);
  return (
    <details class="chart-table">
      <summary>{i18n.t("insights.goesWith.figures")}</summary>
      <p class="small second">{i18n.t("insights.goesWith.how")}</p>
      <ScrollX>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {i18n.t(`insights.goesWith.head.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.factor}>
                <th scope="row">{nameOf(one.factor)}</th>
                <td>
                  {one.above === null ? i18n.t("insights.goesWith.with") : aboveWords(one.factor, one.above, format)}
                </td>
                <td>{side(one.more)}</td>
                <td>{side(one.less)}</td>
                <td>{i18n.t("insights.goesWith.range", [plain(one.byChance[0]), plain(one.byChance[1])])}</td>
                <td>{twoDigits(one.rho)}</td>
                <td>{one.p < 0.01 ? "< 0.01" : twoDigits(one.p)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  );
}

const twoDigits = (value: number): string =>
  new Intl.NumberFormat(i18n.t("common.lang"), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
