import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import type { OpenPrompt } from "@/src/core/status/status-view.ts";
import { Button } from "../components/button.tsx";

type LaterRowProps = {
  readonly prompt: Pick<OpenPrompt, "snoozeMinutes">;
  readonly class: string;
  /** Before the minutes, for the eye alone: the row has its own name. */
  readonly lead: ComponentChildren;
  readonly onSnooze: (minutes: number) => void;
  readonly onSkip: () => void;
};

/** Put a prompt off by the minutes that are on offer, or skip it. */
export function LaterRow({ prompt, lead, onSnooze, onSkip, class: name }: LaterRowProps): JSX.Element {
  return (
    <fieldset class={name}>
      <legend class="sr">{i18n.t("popup.due.group")}</legend>
      {prompt.snoozeMinutes.length > 0 && <span aria-hidden="true">{lead}</span>}
      {prompt.snoozeMinutes.map((minutes) => (
        <Button
          key={minutes}
          size="small"
          label={i18n.t("popup.due.snoozeLabel", [minutes])}
          onPress={() => onSnooze(minutes)}
          testId={`prompt-snooze-${minutes}`}
        >
          {i18n.t("popup.due.snooze", [minutes])}
        </Button>
      ))}
      <Button size="small" variant="bare" label={i18n.t("popup.due.skipLabel")} onPress={onSkip} testId="prompt-skip">
        {i18n.t("popup.due.skip")}
      </Button>
    </fieldset>
  );
}
