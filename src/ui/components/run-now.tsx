import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export type RunNowPlan = "instead" | "as-well";

export type RunNowProps = {
  /** A run that is still to come today, as a clock shows it; null: nothing has to be asked. */
  readonly planned: string | null;
  /** When the run would begin after its warm-up, and its cool-down. */
  readonly times: { readonly run: string; readonly coolDown: string };
  readonly variant?: "ink" | "outline";
  readonly size?: "small" | "normal";
  readonly onRun: (plan: RunNowPlan) => void;
};

/** "Run now". With a run planned for later today it asks what becomes of that, and says the new times first. */
export function RunNow({ planned, times, variant = "outline", size = "normal", onRun }: RunNowProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const run = (plan: RunNowPlan) => () => {
    setAsking(false);
    onRun(plan);
  };
  return (
    <>
      <Button
        variant={variant}
        size={size}
        testId="running-now"
        onPress={planned === null ? run("instead") : () => setAsking(true)}
      >
        {i18n.t("common.runNow.start")}
      </Button>
      {isAsking && planned !== null && (
        <Dialog
          kind="question"
          title={i18n.t("common.runNow.planned", [planned])}
          onClose={() => setAsking(false)}
          testId="run-now-question"
        >
          <p>{i18n.t("common.runNow.times", [times.run, times.coolDown])}</p>
          <div class="chips">
            <Button variant="ink" onPress={run("instead")} testId="run-instead">
              {i18n.t("common.runNow.instead")}
            </Button>
            <Button onPress={run("as-well")} testId="run-as-well">
              {i18n.t("common.runNow.asWell")}
            </Button>
            <Button variant="bare" onPress={() => setAsking(false)}>
              {i18n.t("common.runNow.not")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
