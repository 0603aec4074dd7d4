import type { JSX } from "preact";
import { i18n } from "#i18n";
import { RUNNING_CHANGES } from "@/src/core/check-in/weekly-answers.ts";
import type { RunsAndLoad } from "@/src/core/clinician/runs-and-load.ts";
import { RUNNING_KEYS } from "../../check-in/running-keys.ts";
import { plain } from "../../insights/chart/columns.ts";
import { distanceWords, runsWords, type Units } from "../../runs/words.ts";
import { listWords } from "../export-words.ts";
import { Part } from "./part.tsx";

/** How much was run, how it grew, and what the back had to say. */
export function RunsPart({ runs, units }: { readonly runs: RunsAndLoad; readonly units: Units }): JSX.Element {
  const changed = changedWords(runs);
  return (
    <Part part="runs">
      <p>{runWords(runs, units)}</p>
      {changed !== null && <p>{changed}</p>}
    </Part>
  );
}

function runWords(runs: RunsAndLoad, units: Units): string {
  const { count, aWeek, longestMeters, over, judged, pain } = runs;
  if (count === 0) return i18n.t("clinician.runs.none");
  return [
    i18n.t("clinician.runs.says", count, [count, runsWords(runs, units), plain(aWeek)]),
    ...(longestMeters === null ? [] : [i18n.t("clinician.runs.longest", [distanceWords(longestMeters, units)])]),
    ...(judged === 0
      ? []
      : [over === 0 ? i18n.t("clinician.runs.noneOver") : i18n.t("clinician.runs.over", over, [over, judged])]),
    ...(pain === null ? [] : [i18n.t("clinician.runs.pain", pain.noted, [pain.noted, plain(pain.median), pain.high])]),
  ].join(" ");
}

function changedWords({ changed, changedAsked }: RunsAndLoad): string | null {
  if (changedAsked === 0) return null;
  const answers = RUNNING_CHANGES.filter((answer) => changed[answer] > 0).map((answer) =>
    i18n.t("clinician.runs.answer", [i18n.t(RUNNING_KEYS[answer]).toLowerCase(), changed[answer]]),
  );
  return i18n.t("clinician.runs.changed", changedAsked, [changedAsked, listWords(answers)]);
}
