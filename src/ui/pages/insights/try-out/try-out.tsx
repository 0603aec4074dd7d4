import "./try-out.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Toast } from "../../../components/toast.tsx";
import { PlanTrial } from "./plan-trial.tsx";
import { RunningTrial } from "./running-trial.tsx";
import { TrialOutcomeOf } from "./trial-outcome.tsx";
import type { TrialStore } from "./trial-store.ts";

/** One change tried out on oneself: begun here, followed here, and judged here once it is over. */
export function TryOut({ store }: { readonly store: TrialStore }): JSX.Element | null {
  const [isPlanning, setPlanning] = useState(false);
  useEffect(() => void store.refresh(), [store]);
  useEffect(() => store.follow(), [store]);
  const state = store.state.value;
  const stopped = store.stopped.value;
  if (state === null) {
    return store.isFailed.value ? (
      <ErrorNotice onRetry={() => void store.refresh()}>{i18n.t("tryOut.failed")}</ErrorNotice>
    ) : null;
  }
  const { open, past, today } = state;
  return (
    <Section title={i18n.t("tryOut.title")} class="try-out" testId="try-out">
      {open !== null && <RunningTrial trial={open} today={today} onStop={() => void store.stop(open)} />}
      {open === null && !isPlanning && (
        <>
          {past.length === 0 && <p class="try-out-intro">{i18n.t("tryOut.intro")}</p>}
          <Button onPress={() => setPlanning(true)} testId="plan-trial">
            {i18n.t(past.length === 0 ? "tryOut.open" : "tryOut.another")}
          </Button>
        </>
      )}
      {open === null && isPlanning && (
        <PlanTrial
          onStart={(chosen) => void store.begin(chosen).then((isBegun) => setPlanning(!isBegun))}
          onCancel={() => setPlanning(false)}
        />
      )}
      {store.refusal.value !== null && (
        <p class="err" role="alert">
          {store.refusal.value}
        </p>
      )}
      {past.map((one) => (
        <TrialOutcomeOf key={one.trial.id} {...one} />
      ))}
      <Toast
        message={
          stopped && {
            id: stopped.createdAt,
            text: i18n.t("tryOut.running.stopped", [i18n.t(`tryOut.change.${stopped.change}.name`)]),
            onUndo: () => void store.goOn(),
          }
        }
        onGone={store.forget}
      />
    </Section>
  );
}
