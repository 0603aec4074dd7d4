import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { Button } from "../../../components/button.tsx";
import type { OptionsStore } from "../options-store.ts";

type Stage = "idle" | "sending" | "notification" | "window" | "nothing" | "failed" | "seen" | "unseen";

/** Sends one prompt that counts for nothing, and asks whether it arrived. */
export function TestPrompt({ store }: { readonly store: OptionsStore }): JSX.Element {
  const [stage, setStage] = useState<Stage>("idle");
  const send = () => {
    setStage("sending");
    store.sendTestPrompt().then(setStage, () => setStage("failed"));
  };
  return (
    <>
      <Button size="small" busy={stage === "sending"} onPress={send} testId="send-test">
        {stage === "idle" || stage === "sending" ? i18n.t("options.prompts.test") : i18n.t("options.test.again")}
      </Button>
      <output class="opt-test" data-testid="test-result">
        <Answer stage={stage} onAnswer={setStage} />
      </output>
    </>
  );
}

function Answer({
  stage,
  onAnswer,
}: {
  readonly stage: Stage;
  readonly onAnswer: (stage: Stage) => void;
}): JSX.Element | null {
  switch (stage) {
    case "idle":
    case "sending":
      return null;
    case "notification":
    case "window":
      return (
        <>
          <span>{stage === "notification" ? i18n.t("options.test.asked") : i18n.t("options.test.askedWindow")}</span>
          <span class="chips">
            <Button size="small" onPress={() => onAnswer("seen")}>
              {i18n.t("options.test.yes")}
            </Button>
            <Button size="small" onPress={() => onAnswer("unseen")}>
              {i18n.t("options.test.no")}
            </Button>
          </span>
        </>
      );
    case "nothing":
      return (
        <span>
          <b>{i18n.t("options.test.nothing")}</b> {i18n.t("options.test.nothingHelp")}
        </span>
      );
    case "failed":
      return <span>{i18n.t("options.test.failed")}</span>;
    case "seen":
      return <span>{i18n.t("options.test.good")}</span>;
    case "unseen":
      return (
        <span>
          {i18n.t("options.test.help1")} {i18n.t("options.test.help2")}
        </span>
      );
    default:
      return assertNever(stage);
  }
}
