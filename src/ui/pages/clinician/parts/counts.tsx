import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { CountedKind } from "@/src/core/clinician/counted-answers.ts";
import { listWords } from "../export-words.ts";

/** Rows that are told one by one; the rest are named behind them. */
const ROWS = 5;

type CountsProps<T> = {
  readonly caption: string;
  readonly kind: CountedKind<T>;
  readonly nameOf: (id: T) => string;
};

/** What was marked and on how many days, as bars with their numbers. */
export function Counts<T extends string>({ caption, kind, nameOf }: CountsProps<T>): JSX.Element {
  const shown = kind.counts.slice(0, ROWS);
  const rest = kind.counts.slice(ROWS);
  return (
    <div class="clinician-counts">
      <p>{caption}</p>
      <table>
        <tbody>
          {shown.map(({ id, days }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td class="num">
                <i aria-hidden="true">
                  <i style={{ width: `${String(Math.round((days / kind.of) * 100))}%` }} />
                </i>
                {days}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <p>
          {i18n.t("clinician.with.more", [
            listWords(rest.map(({ id, days }) => i18n.t("clinician.signs.item", [nameOf(id).toLowerCase(), days]))),
          ])}
        </p>
      )}
    </div>
  );
}
