import type { JSX } from "preact";
import { i18n } from "#i18n";
import { type EarlierImport, earlierImports } from "@/src/core/imports/earlier-imports.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { RunsStore } from "../runs-store.ts";
import { dayWords } from "../words.ts";

/** With more than these nobody looks for one. */
const MOST_LINES = 30;
/** Names on one line; the others are counted. */
const MOST_NAMES = 3;

/** What was imported when and what came of it, each to be taken back as a whole. */
export function EarlierImports({ store }: { readonly store: RunsStore }): JSX.Element | null {
  const { runs, imports: records } = store.data.value;
  const imports = earlierImports(runs, records);
  if (imports.length === 0) return null;
  return (
    <details data-testid="earlier-imports">
      <summary>{i18n.t("runs.import.earlier.title")}</summary>
      <ul class="rows">
        {imports.slice(0, MOST_LINES).map((one) => (
          <Line key={one.at} store={store} one={one} />
        ))}
      </ul>
    </details>
  );
}

function Line({ store, one }: { readonly store: RunsStore; readonly one: EarlierImport }): JSX.Element {
  const day = (at: number) => dayWords(at, store.zone(), { now: store.now(), month: true });
  const when = `${day(one.at)}, ${browserFormat(store.zone()).clock(one.at)}`;
  const { span } = one;
  const list = new Intl.ListFormat(i18n.t("common.lang"));
  const facts = [
    list.format(one.sources.map((source) => i18n.t(`runs.import.source.${source}`))),
    span === null ? "" : [...new Set([day(span.from), day(span.to)])].join(" – "),
    ...outcomes(one),
  ];
  return (
    <li>
      <span class="grow">
        {i18n.t("runs.import.earlier.line", [when, i18n.t("runs.import.new", one.ids.length)])}{" "}
        {one.files.length > 0 && <b>{namesOf(one, list)}</b>}{" "}
        <span class="second small">{facts.filter((fact) => fact !== "").join(", ")}</span>
      </span>
      <Button
        label={i18n.t("runs.import.earlier.takeBackLabel", [when])}
        testId={`take-back-${one.at}`}
        onPress={() => void store.deleteImport(one)}
      >
        {i18n.t("runs.import.earlier.takeBack")}
      </Button>
    </li>
  );
}

function namesOf({ files, moreFiles }: EarlierImport, list: Intl.ListFormat): string {
  const names = files.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = files.length - names.length + moreFiles;
  return list.format(more > 0 ? [...names, i18n.t("runs.import.earlier.more", [more])] : names);
}

function outcomes({ files, completed }: EarlierImport): readonly string[] {
  const sum = (key: "there" | "left") => files.reduce((total, file) => total + file[key], 0);
  return [
    completed > 0 ? i18n.t("runs.import.earlier.completed", [completed]) : "",
    sum("there") > 0 ? i18n.t("runs.import.earlier.there", [sum("there")]) : "",
    sum("left") > 0 ? i18n.t("runs.import.earlier.left", [sum("left")]) : "",
  ];
}
