import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { Switch } from "../../../components/switch.tsx";

export type PromptRowProps = {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onToggle: (next: { readonly isOn: boolean }) => void;
  readonly children: ComponentChildren;
  readonly testId: string;
};

/** One kind of prompt: name, its number or time, switch. Off keeps its number. */
export function PromptRow({ name, hint, isOn, onToggle, children, testId }: PromptRowProps): JSX.Element {
  return (
    <li class={isOn ? "opt-prompt" : "opt-prompt is-off"} data-testid={testId}>
      <div>
        <b>{name}</b>
        <span class="hint">{hint}</span>
      </div>
      <div class="opt-value">{children}</div>
      <Switch
        hideLabel
        label={i18n.t("options.prompts.on", [name])}
        isOn={isOn}
        onToggle={onToggle}
        testId={`${testId}-on`}
      />
    </li>
  );
}
