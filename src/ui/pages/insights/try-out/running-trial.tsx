import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { lastDayOf, trialDay } from "@/src/core/trials/trial-weeks.ts";
import type { Trial } from "@/src/core/trials/trial.ts";
import { Button } from "../../../components/button.tsx";
import { dayWords } from "../date-words.ts";

export type RunningTrialProps = {
  readonly trial: Trial;
  readonly today: DayKey;
  readonly onStop: () => void;
};

/** What this week asks for. Weeks to come stay closed: who knows them already lives by them. */
export function RunningTrial({ trial, today, onStop }: RunningTrialProps): JSX.Element {
  const now = trialDay(trial, today);
  const name = i18n.t(`tryOut.change.${trial.change}.name`);
  const week = now.is === "on" ? now.week : -1;
  return (
    <div class="try-out-running" data-testid="running-trial">
      <h3 class="h3">
        {now.is === "on"
          ? i18n.t("tryOut.running.on", [name, now.week + 1, trial.weeks.length])
          : i18n.t("tryOut.running.ahead", [name])}
      </h3>
      {now.is === "on" && <p class="try-out-arm">{i18n.t(`tryOut.running.${now.arm}`)}</p>}
      <p class="second">
        {now.is === "on" && now.arm === "without"
          ? i18n.t("tryOut.running.otherwise", [i18n.t(`tryOut.change.${trial.change}.says`)])
          : i18n.t(`tryOut.change.${trial.change}.says`)}
      </p>
      <ol class="try-out-weeks" aria-label={i18n.t("tryOut.running.weeks")}>
        {trial.weeks.map((arm, at) => {
          const is = at <= week ? arm : "ahead";
          const words = i18n.t(`tryOut.running.week.${is}`, [at + 1]);
          return (
            <li key={`${at}`} class={`is-${is}`} aria-current={at === week ? "step" : undefined} title={words}>
              <span class="sr">{words}</span>
            </li>
          );
        })}
      </ol>
      <p class="small second">{i18n.t("tryOut.running.until", [dayWords(lastDayOf(trial))])}</p>
      <Button size="small" onPress={onStop} testId="stop-trial">
        {i18n.t("tryOut.running.stop")}
      </Button>
    </div>
  );
}
