import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { RoutinesDone } from "@/src/core/clinician/routines-done.ts";
import { browserFormat } from "../../../app/format.ts";
import { routineWords } from "../export-words.ts";
import { Part } from "./part.tsx";

const MOST_ROWS = 6;

type DonePartProps = { readonly done: RoutinesDone; readonly names: ReadonlyMap<string, string> };

/** What was prescribed and done, what else was done, and the desk it was done beside. */
export function DonePart({ done, names }: DonePartProps): JSX.Element {
  const { prescribed, routines, times, ms, breaks, deskDays, usualSittingMs, usualLongestMs } = done;
  const format = browserFormat();
  const isEmpty = times === 0 && prescribed.length === 0 && deskDays === 0;
  const others = routines.slice(MOST_ROWS);
  return (
    <Part part="done">
      {isEmpty && <p>{i18n.t("clinician.done.none")}</p>}
      {prescribed.length > 0 && (
        <table class="clinician-table num">
          <caption>{i18n.t("clinician.done.prescribed")}</caption>
          <tbody>
            {prescribed.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{i18n.t("clinician.done.of", [one.done, one.prescribed])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isEmpty && (
        <p>
          {[
            times === 0
              ? i18n.t("clinician.done.noRoutine")
              : i18n.t("clinician.done.sum", times, [times, format.minutes(ms)]),
            ...(usualSittingMs === null || usualLongestMs === null
              ? []
              : [
                  i18n.t("clinician.done.desk", deskDays, [
                    deskDays,
                    format.minutes(usualSittingMs),
                    format.minutes(usualLongestMs),
                  ]),
                ]),
            ...(breaks.shown === 0 ? [] : [i18n.t("clinician.done.breaks", [breaks.done, breaks.shown])]),
          ].join(" ")}
        </p>
      )}
      {routines.length > 0 && (
        <table class="clinician-table num">
          <thead>
            <tr>
              <th scope="col">{i18n.t("clinician.done.routine")}</th>
              <th scope="col">{i18n.t("clinician.done.times")}</th>
              <th scope="col">{i18n.t("clinician.done.time")}</th>
            </tr>
          </thead>
          <tbody>
            {routines.slice(0, MOST_ROWS).map((one) => (
              <tr key={one.routineId}>
                <th scope="row">{routineWords(names, one.routineId)}</th>
                <td>{one.times}</td>
                <td>{format.minutes(one.ms)}</td>
              </tr>
            ))}
            {others.length > 0 && (
              <tr>
                <th scope="row">{i18n.t("clinician.done.others", others.length, [others.length])}</th>
                <td>{others.reduce((sum, one) => sum + one.times, 0)}</td>
                <td>{format.minutes(others.reduce((sum, one) => sum + one.ms, 0))}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </Part>
  );
}
