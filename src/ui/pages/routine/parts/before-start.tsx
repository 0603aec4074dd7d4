import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findRoutine } from "@/src/content/routines/index.ts";
import type { Admission } from "@/src/core/advice/admit.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { pagePath, pageUrl, routineLink, WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { AdviceBanner } from "../../../advice/advice-banner.tsx";
import { regionNumbers } from "../../../advice/region-words.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { RoutineDay, RoutineDeps } from "../routine-deps.ts";
import { LeftOut, type LeftOutProps } from "./left-out.tsx";
import { Plate } from "./plate.tsx";

type DayProps = { readonly day: RoutineDay | null; readonly deps: RoutineDeps };

export type BeforeStartProps = LeftOutProps &
  DayProps & {
    readonly routine: Routine;
    readonly admission: Exclude<Admission, { readonly outcome: "refuse" }>;
    readonly isPast: boolean;
    readonly onStart: () => void;
  };

/** Where there is something to say first: what the level asks, that the prompt has passed, what is left out today. */
export function BeforeStart(props: BeforeStartProps): JSX.Element {
  const { routine, original, swaps, admission, isPast, day, deps, onStart } = props;
  const length = browserFormat().duration(routine.seconds * 1000);
  const asks = admission.outcome === "ask-first" ? admission : null;
  const isPlain = admission.outcome === "start" && !isPast;
  return (
    <Plate title={isPast ? i18n.t("routine.past.title") : routine.name} testId="before-start">
      {admission.outcome === "start-with-banner" && <DayBanner day={day} deps={deps} />}
      {asks !== null && <p data-testid="asks">{i18n.t(`routine.today.asks.${camelCase(asks.because)}`)}</p>}
      {asks?.because === "tips-only" && <p>{i18n.t("advice.instead.tips.body")}</p>}
      <p class="second">
        {isPast ? i18n.t("routine.past.body", [routine.name, length]) : i18n.t("routine.today.body", [length])}
      </p>
      {swaps.length > 0 && <LeftOut original={original} swaps={swaps} />}
      <div class="chips">
        <Instead routineId={asks?.instead ?? null} />
        {asks?.because === "worse" && (
          <Button variant="go" href={WARNING_SIGNS} testId="warning-signs">
            {i18n.t("routine.worse.signs")}
          </Button>
        )}
        {asks?.because === "unknown" && (
          <Button variant="go" href={pageUrl("check-in")} testId="to-check-in">
            {i18n.t("routine.today.answers")}
          </Button>
        )}
        <Button variant={asks === null ? "go" : "outline"} onPress={onStart} testId="start-anyway">
          {isPlain ? i18n.t("routine.today.start") : i18n.t("routine.past.start")}
        </Button>
        <Button onPress={deps.close}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}

/** A routine that fits the day, if there is one. */
function Instead({ routineId }: { readonly routineId: string | null }): JSX.Element | null {
  const routine = findRoutine(routineId ?? "");
  return (
    routine && (
      <Button
        variant="go"
        href={pagePath(routineLink({ routineId: routine.id, use: countsAs(routine.category) }, null))}
        testId="start-instead"
      >
        {routine.name}
      </Button>
    )
  );
}

type RefusedProps = DayProps & {
  readonly refusal: Extract<Admission, { readonly outcome: "refuse" }>;
};

/** Today it does not begin: the banner with the number to call, or what is for today instead. */
export function Refused({ refusal: { because, instead }, day, deps }: RefusedProps): JSX.Element {
  return (
    <Plate title={i18n.t(`routine.today.refused.${camelCase(because)}`)} testId="refused">
      <DayBanner day={day} deps={deps} />
      <div class="chips">
        <Instead routineId={instead} />
        <Button href={pageUrl("check-in")} testId="to-check-in">
          {i18n.t("routine.today.answers")}
        </Button>
        <Button onPress={deps.close}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}

/** Today rules out every step. */
export function NothingLeft({
  original,
  swaps,
  onClose,
}: LeftOutProps & { readonly onClose: () => void }): JSX.Element {
  return (
    <Plate title={i18n.t("routine.today.nothing")} testId="nothing-left">
      <LeftOut original={original} swaps={swaps} />
      <div class="chips">
        <Button variant="go" href={pageUrl("check-in")} testId="to-check-in">
          {i18n.t("routine.today.answers")}
        </Button>
        <Button onPress={onClose}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}

/** Today's banner with its numbers; a region chosen here counts at once, whether or not it could be stored. */
function DayBanner({ day, deps }: DayProps): JSX.Element | null {
  const [chosen, setChosen] = useState(day?.settings.region ?? null);
  const advice = day?.advice ?? null;
  if (advice === null) return null;
  return (
    <AdviceBanner
      advice={advice}
      region={regionNumbers(chosen, { languages: navigator.languages, zone: deps.zone })}
      onChooseRegion={(region) => {
        setChosen(region);
        deps.saveSettings({ region }).catch(() => undefined);
      }}
    />
  );
}
