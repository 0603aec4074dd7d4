import type { JSX } from "preact";
import { i18n } from "#i18n";
import { type PegOverTime, spreadOut } from "@/src/core/clinician/peg-over-time.ts";
import { plain } from "../../insights/chart/columns.ts";
import { shortDay } from "../../insights/date-words.ts";
import { ScrollX } from "../../insights/parts/scroll-x.tsx";
import { Part } from "./part.tsx";

const MOST_ROWS = 8;
const COLUMNS = ["day", "average", "enjoyment", "activity", "score"] as const;

/** The PEG by its weeks. */
export function PegPart({ peg }: { readonly peg: PegOverTime }): JSX.Element {
  const { weeks, change } = peg;
  const shown = spreadOut(weeks, MOST_ROWS);
  return (
    <Part part="peg">
      {weeks.length === 0 ? (
        <p>{i18n.t("clinician.peg.none")}</p>
      ) : (
        <>
          <p>
            {[
              i18n.t("clinician.peg.caption", weeks.length, [weeks.length]),
              ...(shown.length < weeks.length ? [i18n.t("clinician.peg.some", [shown.length, weeks.length])] : []),
              ...(change === null ? [] : [i18n.t(`clinician.peg.${change}`)]),
            ].join(" ")}
          </p>
          <ScrollX>
            <table class="clinician-table is-weeks num">
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {i18n.t(`clinician.peg.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ day, average, enjoyment, activity, score }) => (
                  <tr key={day}>
                    <th scope="row">{shortDay(day)}</th>
                    <td>{average}</td>
                    <td>{enjoyment}</td>
                    <td>{activity}</td>
                    <td>
                      <b>{plain(score)}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </>
      )}
    </Part>
  );
}
