import type { JSX } from "preact";
import { i18n } from "#i18n";
import { RUN_ANSWERS, type RunAnswer } from "@/src/core/engine/state/engine-event.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import type { Format } from "../../app/format.ts";
import { SaveEverything } from "../../app/save-everything.tsx";
import { Button } from "../../components/button.tsx";
import { describeLine } from "../../prompting/scene.ts";
import type { PopupStore } from "./popup-store.ts";

type AskedProps = {
  readonly status: StatusView;
  /** A file of everything is due, and wished for. */
  readonly isSaveDue: boolean;
  readonly store: Pick<PopupStore, "command" | "sayWasHere" | "moveRun">;
  readonly format: Format;
  /** One question after the other, where there is no room for all of them. */
  readonly isOne: boolean;
};

/**
 * What only people know: "did you run?", asked once of someone who sat through a planned run; whether they were there in a long
 * quiet that began with sound; what counts them in, with its end; and, last, that a file of everything is due.
 */
export function AskedLines({ status, isSaveDue, store, format, isOne }: AskedProps): JSX.Element {
  const { askedRun, countInUntil } = status;
  const heard = describeLine(status).kind === "back" ? null : (status.heardQuiet ?? null);
  const answer = (runId: string, choice: RunAnswer) => () =>
    void (choice === "later" ? store.moveRun(runId) : store.command("answer-run", { runId, answer: choice }));
  const lines = [
    askedRun !== null && (
      <fieldset key="run" class="popup-choice">
        <legend>{i18n.t("popup.asked.run", [format.clock(askedRun.start)])}</legend>
        {RUN_ANSWERS.map((choice) => (
          <Button key={choice} size="small" onPress={answer(askedRun.id, choice)} testId={`asked-${choice}`}>
            {i18n.t(`popup.asked.${camelCase(choice)}`)}
          </Button>
        ))}
      </fieldset>
    ),
    heard !== null && (
      <fieldset key="heard" class="popup-choice">
        <legend>{i18n.t("popup.heard.ask", [format.clock(heard.began), format.clock(heard.end)])}</legend>
        <Button size="small" onPress={() => void store.sayWasHere(heard)} testId="heard-was-here">
          {i18n.t("popup.away.wasHere")}
        </Button>
      </fieldset>
    ),
    countInUntil !== null && (
      <fieldset key="count-in" class="popup-choice">
        <legend>{i18n.t("popup.countIn.until", [format.clock(countInUntil)])}</legend>
        <Button size="small" onPress={() => void store.command("end-count-in", {})} testId="count-in-end">
          {i18n.t("popup.countIn.end")}
        </Button>
      </fieldset>
    ),
    isSaveDue && (
      <div key="save" class="popup-choice" data-testid="save-due">
        <span>{i18n.t("popup.saveDue")}</span>
        <SaveEverything />
      </div>
    ),
  ].filter((line) => line !== false);
  return <>{isOne ? lines.slice(0, 1) : lines}</>;
}

/** Whether the person is asked something that nobody else could know. */
export function isAsking(status: StatusView): boolean {
  return status.askedRun !== null || (describeLine(status).kind !== "back" && (status.heardQuiet ?? null) !== null);
}
