import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { ReportPart } from "@/src/core/clinician/report-records.ts";
import { daysBetween } from "@/src/core/time/local-day.ts";
import { Mark } from "../../../components/wordmark.tsx";
import { fullDay, fullRange } from "../../insights/date-words.ts";
import type { ClinicianStore, ClinicianView } from "../clinician-store.ts";
import { DonePart } from "./done-part.tsx";
import { PainPart } from "./pain-part.tsx";
import { PegPart } from "./peg-part.tsx";
import { RunsPart } from "./runs-part.tsx";
import { SignsPart } from "./signs-part.tsx";
import { WherePart } from "./where-part.tsx";
import { WithPart } from "./with-part.tsx";
import { WordsPart } from "./words-part.tsx";

type SheetProps = { readonly view: ClinicianView; readonly store: ClinicianStore };

/** The pages as they print. */
export function Sheet({ view, store }: SheetProps): JSX.Element {
  const { report, units, routineNames } = view;
  const { first, last } = report.days;
  const name = store.name.value.trim();
  const left = store.left.value;
  const has = (part: ReportPart) => !left.has(part);
  const length = daysBetween(first, last) + 1;
  return (
    <article class="clinician-sheet" data-testid="sheet">
      <header class="clinician-head">
        <Mark size={34} />
        <div>
          <h2 class="h2">{name === "" ? i18n.t("clinician.sheet.title") : i18n.t("clinician.sheet.of", [name])}</h2>
          <p class="num">{i18n.t("clinician.sheet.days", length, [length, fullRange(first, last)])}</p>
        </div>
        <p class="clinician-about">{i18n.t("clinician.sheet.about")}</p>
      </header>
      {has("pain") && <PainPart pain={report.pain} />}
      <div class="clinician-row">
        {has("where") && <WherePart zones={report.counted.zones} />}
        {has("with") && <WithPart counted={report.counted} />}
      </div>
      {has("signs") && <SignsPart signs={report.signs} />}
      <div class="clinician-row">
        <div class="clinician-column">
          {has("peg") && <PegPart peg={report.peg} />}
          {has("runs") && <RunsPart runs={report.runs} units={units} />}
        </div>
        {has("done") && <DonePart done={report.done} names={routineNames} />}
      </div>
      {has("words") && <WordsPart words={report.words} store={store} />}
      <footer class="clinician-foot">{i18n.t("clinician.sheet.made", [fullDay(store.today())])}</footer>
    </article>
  );
}
