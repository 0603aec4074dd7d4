import type { JSX } from "preact";
import { i18n } from "#i18n";
import { earlierImports } from "@/src/core/imports/earlier-imports.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { RunsStore } from "../runs-store.ts";
import { dayWords } from "../words.ts";

/** With more than these nobody looks for one. */
const MOST_LINES = 30;

/** What was imported when, each to be taken back as a whole. */
export function EarlierImports({ store }: { readonly store: RunsStore }): JSX.Element | null {
  const imports = earlierImports(store.data.value.runs);
  if (imports.length === 0) return null;
  const format = browserFormat(store.zone());
  const list = new Intl.ListFormat(i18n.t("common.lang"));
  const day = (at: number) => dayWords(at, store.zone(), { now: store.now(), month: true });
  return (
    <details data-testid="earlier-imports">
      <summary>{i18n.t("runs.import.earlier.title")}</summary>
      <ul class="rows">
        {imports.slice(0, MOST_LINES).map((one) => {
          const when = `${day(one.at)}, ${format.clock(one.at)}`;
          const sources = list.format(one.sources.map((source) => i18n.t(`runs.import.source.${source}`)));
          const span = one.from === one.to ? day(one.from) : `${day(one.from)} – ${day(one.to)}`;
          return (
            <li key={one.at}>
              <span class="grow">
                {i18n.t("runs.import.earlier.line", [when, i18n.t("runs.import.new", one.ids.length)])}{" "}
                <span class="second small">{`${sources}, ${span}`}</span>
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
        })}
      </ul>
    </details>
  );
}
