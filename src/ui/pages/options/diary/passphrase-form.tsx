import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";

export type PassphraseFormProps = {
  readonly name: string;
  /** The last one was not this file's. */
  readonly isWrong: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onCancel: () => void;
  readonly testId: string;
};

/** Asks for the passphrase of a locked file. */
export function PassphraseForm({ name, isWrong, onOpen, onCancel, testId }: PassphraseFormProps): JSX.Element {
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class="opt-diary-part opt-diary-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== "") onOpen(passphrase);
      }}
    >
      <Field label={i18n.t("diary.locked.label", [name])} error={isWrong ? i18n.t("diary.locked.wrong") : null}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
            data-testid={`${testId}-passphrase`}
          />
        )}
      </Field>
      <div class="opt-copy-row">
        <Button submit variant="ink" size="small" testId={`${testId}-unlock`}>
          {i18n.t("diary.locked.open")}
        </Button>
        <Button variant="bare" size="small" onPress={onCancel}>
          {i18n.t("diary.bringIn.cancel")}
        </Button>
      </div>
    </form>
  );
}
