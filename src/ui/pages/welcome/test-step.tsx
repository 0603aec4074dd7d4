import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../../components/button.tsx";
import { Mark } from "../../components/wordmark.tsx";
import type { OperatingSystem } from "./operating-system.ts";
import { Step } from "./step.tsx";
import type { TestStage, WelcomeStore } from "./welcome-store.ts";

type TestStepProps = {
  readonly stage: TestStage;
  readonly system: OperatingSystem;
  readonly store: Pick<WelcomeStore, "sendTest" | "sayTest">;
};

/** Second question: a real prompt, and whether it was seen, because systems hide notifications without telling anyone. */
export function TestStep({ stage, system, store }: TestStepProps): JSX.Element {
  const isAsking = stage === "asked" || stage === "seen" || stage === "unseen";
  return (
    <Step
      number={2}
      title={isAsking ? i18n.t("welcome.test.sent") : i18n.t("welcome.test.title")}
      body={isAsking ? i18n.t("welcome.test.sentBody") : i18n.t("welcome.test.body")}
    >
      <div class="welcome-sample">
        <Mark size={30} />
        <b>{i18n.t("welcome.test.sampleTitle")}</b>
        <span>{i18n.t("welcome.test.sampleBody")}</span>
      </div>
      <div class="welcome-acts">
        {isAsking ? (
          <>
            <Button
              size="small"
              variant={stage === "unseen" ? "outline" : "ink"}
              icon="check"
              pressed={stage === "seen"}
              onPress={() => store.sayTest("seen")}
              testId="saw-it"
            >
              {i18n.t("welcome.test.sawIt")}
            </Button>
            <Button
              size="small"
              variant={stage === "unseen" ? "ink" : "outline"}
              pressed={stage === "unseen"}
              onPress={() => store.sayTest("unseen")}
              testId="nothing-came"
            >
              {i18n.t("welcome.test.nothingCame")}
            </Button>
          </>
        ) : (
          <Button size="small" busy={stage === "sending"} onPress={() => void store.sendTest()} testId="send-test">
            {stage === "failed" || stage === "nothing" ? i18n.t("welcome.test.again") : i18n.t("welcome.test.send")}
          </Button>
        )}
        {stage === "unseen" && (
          <Button size="small" variant="bare" onPress={() => void store.sendTest()} testId="send-again">
            {i18n.t("welcome.test.again")}
          </Button>
        )}
      </div>
      <div role="alert">
        {stage === "seen" && <p>{i18n.t("welcome.test.good")}</p>}
        {stage === "failed" && <p>{i18n.t("welcome.test.failed")}</p>}
        {(stage === "unseen" || stage === "nothing") && <WhatToCheck system={system} />}
      </div>
    </Step>
  );
}

const CHECK = {
  windows: "welcome.test.os.windows",
  mac: "welcome.test.os.mac",
  linux: "welcome.test.os.linux",
  chromeos: "welcome.test.os.chromeos",
  other: "welcome.test.os.other",
} as const satisfies Record<OperatingSystem, string>;

function WhatToCheck({ system }: { readonly system: OperatingSystem }): JSX.Element {
  return (
    <div class="welcome-check" data-testid="what-to-check">
      <h3>{i18n.t("welcome.test.help")}</h3>
      <ul>
        <li>{i18n.t(CHECK[system])}</li>
        <li>{i18n.t("welcome.test.browser")}</li>
      </ul>
      <p>{i18n.t("welcome.test.still")}</p>
    </div>
  );
}
