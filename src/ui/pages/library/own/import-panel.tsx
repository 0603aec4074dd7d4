import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { FileFault } from "@/src/core/own-routines/file-fault.ts";
import type { ImportPlan } from "@/src/core/own-routines/plan-import.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { Button } from "../../../components/button.tsx";
import { clockLength } from "../parts/words.ts";
import { faultWords } from "./fault-words.ts";
import type { OwnStore } from "./own-store.ts";

/** The published description of the file, beside the pages in the package. */
export const SCHEMA_FILE = "own-routines.schema.json";

/** What a chosen file would bring, to be confirmed; or every reason why it is refused. */
export function ImportPanel({ store }: { readonly store: OwnStore }): JSX.Element | null {
  const chosen = store.chosen.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosen !== null) heading.current?.focus();
  }, [chosen]);
  if (chosen === null) return null;
  return (
    <section class="sheet own-import" data-testid="own-import-panel" aria-labelledby="own-import-title">
      <h3 class="h3" id="own-import-title" tabIndex={-1} ref={heading}>
        {chosen.kind === "refused"
          ? i18n.t("ownRoutines.file.refused", [chosen.name])
          : i18n.t("ownRoutines.file.title", [chosen.name])}
      </h3>
      {chosen.kind === "refused" ? (
        <Refused faults={chosen.faults} onClose={store.forgetFile} />
      ) : (
        <Plan plan={chosen.plan} store={store} />
      )}
    </section>
  );
}

function Plan({ plan, store }: { readonly plan: ImportPlan; readonly store: OwnStore }): JSX.Element {
  const { added, alreadyThere } = plan;
  return (
    <>
      <ul class="rows">
        {added.map((content) => (
          <li key={content.name}>
            <span class="grow">
              <b>{content.name}</b>
              {content.renamedFrom !== null && (
                <span class="second small"> {i18n.t("ownRoutines.file.renamed", [content.renamedFrom])}</span>
              )}
            </span>
            <span class="num second small">
              {clockLength(toRoutine({ id: "", ...content }, findExercise).seconds)}
              {" · "}
              {i18n.t("library.steps", content.steps.length)}
            </span>
          </li>
        ))}
        {alreadyThere.map((name, index) => (
          <li key={`${name}-${index}`} class="second">
            <span class="grow">{name}</span>
            <span class="small">{i18n.t("ownRoutines.file.there")}</span>
          </li>
        ))}
      </ul>
      <div class="chips">
        {added.length > 0 ? (
          <Button variant="go" testId="own-import-add" onPress={() => void store.confirm()}>
            {i18n.t("ownRoutines.file.add", added.length)}
          </Button>
        ) : (
          <p>{i18n.t("ownRoutines.file.nothing")}</p>
        )}
        <Button testId="own-import-close" onPress={store.forgetFile}>
          {i18n.t("ownRoutines.file.close")}
        </Button>
      </div>
    </>
  );
}

function Refused({
  faults,
  onClose,
}: {
  readonly faults: readonly FileFault[];
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <>
      <p>{i18n.t("ownRoutines.file.nothingChanged")}</p>
      <ul class="own-faults" data-testid="own-faults">
        {faults.map((fault, index) => (
          <li key={index}>{faultWords(fault)}</li>
        ))}
      </ul>
      <div class="chips">
        <Button testId="own-import-close" onPress={onClose}>
          {i18n.t("ownRoutines.file.close")}
        </Button>
        <a href={SCHEMA_FILE} target="_blank" class="small">
          {i18n.t("ownRoutines.file.schema")}
        </a>
      </div>
    </>
  );
}
