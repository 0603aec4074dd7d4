import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportReport, UnsureRun } from "@/src/core/imports/import-report.ts";
import { summariseImport } from "@/src/core/imports/run-from-import.ts";
import { unknownShoeNames } from "@/src/core/imports/shoes-by-name.ts";
import { defaultShoe } from "@/src/core/training/shoe-wear.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import type { ImportChoice, RunsStore } from "../runs-store.ts";
import { dayWords, noteWords, refusalWords } from "../words.ts";
import { Choice } from "./run-form.tsx";
import { importedWords, UnsureRuns } from "./unsure-runs.tsx";

const MOST_LINES = 200;
/** So many are seen without asking. */
const FEW = 10;

type ImportSummaryProps = {
  readonly store: RunsStore;
  readonly report: ImportReport;
  readonly onAdd: (choice: Omit<ImportChoice, "report">) => Promise<void>;
  readonly onClose: () => void;
};

/** What the files hold: new, already there, not a run, refused and why. The person decides. */
export function ImportSummary({ store, report, onAdd, onClose }: ImportSummaryProps): JSX.Element {
  const summary = summariseImport(report);
  const unsure = report.files.flatMap((file) => file.unsure.filter(({ isAgain }) => !isAgain));
  const [asRuns, setAsRuns] = useState<ReadonlySet<UnsureRun>>(new Set());
  const [shoeId, setShoeId] = useState(defaultShoe(store.data.value.shoes)?.id ?? "");
  const named = unknownShoeNames(report, store.data.value.shoes);
  const [addsShoes, setAddsShoes] = useState(true);
  const added = summary.newRuns + asRuns.size;
  const { shoes } = store.data.value;
  return (
    <div class="runs-import-found" data-testid="import-summary">
      <h3 class="h3">{i18n.t("runs.import.found")}</h3>
      <ul class="rows runs-counts">
        <li data-testid="count-new">
          <b>{i18n.t("runs.import.new", summary.newRuns)}</b>
          <Span report={report} store={store} />
        </li>
        {summary.alreadyThere > 0 && <li>{i18n.t("runs.import.there", summary.alreadyThere)}</li>}
        {summary.enriched > 0 && <li>{i18n.t("runs.import.enriched", summary.enriched)}</li>}
        {summary.notRuns > 0 && <li>{i18n.t("runs.import.notRuns", summary.notRuns)}</li>}
        {summary.refused > 0 && <li data-testid="count-refused">{i18n.t("runs.import.refused", summary.refused)}</li>}
      </ul>
      {unsure.length > 0 && <UnsureRuns store={store} unsure={unsure} chosen={asRuns} onChoose={setAsRuns} />}
      <NewRuns report={report} store={store} />
      <Notes report={report} store={store} />
      <Reasons report={report} />
      {named.length > 0 && (
        <div class="runs-named">
          <span>{i18n.t("runs.import.named", [new Intl.ListFormat(i18n.t("common.lang")).format(named)])}</span>
          <Chip isOn={addsShoes} testId="add-shoes" onToggle={({ isOn }) => setAddsShoes(isOn)}>
            {i18n.t("runs.import.addShoes", named.length)}
          </Chip>
        </div>
      )}
      {added > 0 && shoes.length > 0 && (
        <Choice
          label={i18n.t("runs.import.shoes")}
          value={shoeId}
          options={shoes.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={setShoeId}
        />
      )}
      <div class="runs-acts">
        {added > 0 || summary.enriched > 0 ? (
          <Button
            variant="go"
            testId="import-add"
            onPress={() =>
              void onAdd({
                asRuns: [...asRuns].map(({ run }) => run),
                shoeId: shoeId === "" ? null : shoeId,
                newShoes: addsShoes ? named : [],
              })
            }
          >
            {added > 0 ? i18n.t("runs.import.add", added) : i18n.t("runs.import.addNumbers")}
          </Button>
        ) : (
          <>
            <p>{i18n.t("runs.import.nothing")}</p>
            <Button testId="import-done" onPress={onClose}>
              {i18n.t("runs.import.done")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** From the first to the last new run. */
function Span({ report, store }: { readonly report: ImportReport; readonly store: RunsStore }): JSX.Element | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { runs } of report.files) {
    for (const { start } of runs) [first, last] = [Math.min(first, start), Math.max(last, start)];
  }
  if (!Number.isFinite(first)) return null;
  const words = [first, last].map((at) => dayWords(at, store.zone(), { now: store.now(), month: true }));
  return <span class="second small num">{[...new Set(words)].join(" – ")}</span>;
}

/** Each new run with its day, distance and time: few are shown at once, many on demand. */
function NewRuns({ report, store }: { readonly report: ImportReport; readonly store: RunsStore }): JSX.Element | null {
  const runs = report.files.flatMap((file) => file.runs).toSorted((a, b) => b.start - a.start);
  if (runs.length === 0) return null;
  return (
    <details class="runs-why" data-testid="import-runs" open={runs.length <= FEW}>
      <summary>{i18n.t("runs.import.list", runs.length)}</summary>
      {/* What scrolls must be reachable by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={i18n.t("runs.import.list", runs.length)} tabIndex={0}>
        <ul class="small num">
          {runs.slice(0, MOST_LINES).map((run, index) => (
            <li key={index}>{importedWords(run, store)}</li>
          ))}
        </ul>
        {runs.length > MOST_LINES && <p class="small">{i18n.t("runs.import.andMore", [runs.length - MOST_LINES])}</p>}
      </section>
    </details>
  );
}

/** What is to be known of runs that were read all the same. */
function Notes({ report, store }: { readonly report: ImportReport; readonly store: RunsStore }): JSX.Element | null {
  const lines = report.files.flatMap(({ file, notes }) => notes.map((note) => ({ file, ...note })));
  if (lines.length === 0) return null;
  return (
    <ul class="small" data-testid="import-notes">
      {lines.slice(0, MOST_LINES).map(({ file, code, start, member }, index) => (
        <li key={index}>
          <b>{member ?? file}</b>, {dayWords(start, store.zone(), { now: store.now(), month: true })}: {noteWords(code)}
        </li>
      ))}
    </ul>
  );
}

/** Every refusal with its file, its member and its reason. */
function Reasons({ report }: { readonly report: ImportReport }): JSX.Element | null {
  const lines = report.files.flatMap(({ file, refused, unsure }) => [
    ...unsure.map(({ member, word }) => ({ file, member, code: "unknown-sport" as const, detail: word, count: 1 })),
    ...refused.map((refusal) => ({ file, ...refusal })),
  ]);
  if (lines.length === 0) return null;
  return (
    <details class="runs-why">
      <summary>{i18n.t("runs.import.why")}</summary>
      {/* What scrolls must be reachable by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={i18n.t("runs.import.why")} tabIndex={0}>
        <ul class="small">
          {lines.slice(0, MOST_LINES).map((line, index) => (
            <li key={index}>
              <b>{line.file}</b>
              {line.member !== null && ` / ${line.member}`}: {refusalWords(line.code)}
              {line.detail !== null && line.detail !== "" && ` (${line.detail})`}{" "}
              {line.count > 1 && i18n.t("runs.import.times", [line.count])}
            </li>
          ))}
        </ul>
      </section>
    </details>
  );
}
