import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { SaveWords, useSaving } from "../../../app/save-everything.tsx";
import type { SaveFile, Wish } from "../../../app/save-files.ts";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { OptionsStore } from "../options-store.ts";

/** The published description of the file, beside the pages in the package. */
const SCHEMA_FILE = "diary.schema.json";
/** Longer ones are of no more use. */
const LONGEST_PASSPHRASE = 500;

type SavePartProps = { readonly save: SaveFile; readonly store: Pick<OptionsStore, "settings" | "change"> };

/** Everything as a file: open, behind a passphrase, or as tables. */
export function SavePart({ save, store }: SavePartProps): JSX.Element {
  const [passphrase, setPassphrase] = useState("");
  const [state, start] = useSaving(save);
  const isBusy = state.step === "busy";
  const saveAs = (wish: Wish) => void start(wish).catch(() => undefined);
  return (
    <div class="opt-diary-part" data-testid="save-part">
      <h3 class="h3">{i18n.t("diary.save.title")}</h3>
      <p class="small second">{i18n.t("diary.save.intro")}</p>
      <div class="opt-copy-row">
        <Button
          variant="ink"
          busy={isBusy}
          onPress={() => saveAs({ what: "everything", passphrase })}
          testId="save-everything"
        >
          {i18n.t("diary.save.everything")}
        </Button>
        <Button disabled={isBusy} onPress={() => saveAs({ what: "tables" })} testId="save-tables">
          {i18n.t("diary.save.tables")}
        </Button>
      </div>
      <SaveWords state={state} />
      <Switch
        label={i18n.t("diary.save.remind")}
        hint={i18n.t("diary.save.remindHint")}
        isOn={store.settings.value.remindsToSave}
        onToggle={({ isOn }) => store.change({ remindsToSave: isOn })}
        testId="reminds-to-save"
      />
      <details class="opt-diary-more">
        <summary>{i18n.t("diary.save.lock")}</summary>
        <Field label={i18n.t("diary.save.passphrase")} hint={i18n.t("diary.save.passphraseHint")}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="password"
              autocomplete="new-password"
              maxLength={LONGEST_PASSPHRASE}
              value={passphrase}
              onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
              data-testid="passphrase"
            />
          )}
        </Field>
      </details>
      <p class="small">
        <a href={SCHEMA_FILE} target="_blank">
          {i18n.t("diary.save.schema")}
        </a>
      </p>
    </div>
  );
}
