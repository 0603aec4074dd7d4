import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findRoutine } from "@/src/content/routines/index.ts";
import { pagePath, routineLink, pageUrl, WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { ErrorNotice, Loading } from "../../../components/error-notice.tsx";
import { Segments } from "../../../components/segments.tsx";
import { type RoutineDay, type RoutineDeps, SHOWN } from "../routine-deps.ts";
import { loadPickBasis, type PickBasis, picksOf } from "./load-picks.ts";
import { Picked } from "./picked.tsx";

export type PickPageProps = { readonly deps: RoutineDeps; readonly minutes: number };

/** "I have two minutes": one routine that fits the time, the place and the week, with its reason. */
export function PickPage({ deps, minutes }: PickPageProps): JSX.Element {
  const basis = useLoaded(
    () => loadPickBasis(deps),
    (again) => deps.onChanged(SHOWN, again),
  );
  useEffect(() => {
    document.title = i18n.t("pick.title", minutes);
  }, [minutes]);
  if (basis.state === "loading") return <Loading />;
  return (
    <main class="routine-field routine-plate">
      <div class="sheet routine-pick">
        {basis.state === "failed" ? (
          <>
            <h1 class="h2">{i18n.t("pick.title", minutes)}</h1>
            <ErrorNotice detail={basis.message} onRetry={basis.retry}>
              {i18n.t("pick.failed")}
            </ErrorNotice>
            <div class="chips">
              <Button variant="go" href={pageUrl("check-in")} testId="to-check-in">
                {i18n.t("advice.instead.unknown.answer")}
              </Button>
              <Button variant="bare" href={pageUrl("library")}>
                {i18n.t("pick.allRoutines")}
              </Button>
            </div>
          </>
        ) : (
          <Offer basis={basis.value} deps={deps} first={minutes} />
        )}
      </div>
    </main>
  );
}

/** A routine, or why there is none: nothing is promoted that today's answers don't allow, nor while they are not known. */
function Offer(props: ChoiceProps): JSX.Element {
  const { suggests, advice } = props.basis.day;
  if ((advice?.level ?? 0) >= 3) return <NoExercise />;
  return suggests === "exercise" ? <Choice {...props} /> : <InsteadOf what={suggests} />;
}

/** Nothing is promoted; everything may still be opened. */
function InsteadOf({ what }: { readonly what: Exclude<RoutineDay["suggests"], "exercise"> }): JSX.Element {
  return (
    <div data-testid={`pick-${what}`}>
      <h1 class="h2">{i18n.t(`advice.instead.${what}.title`)}</h1>
      <p>{i18n.t(`advice.instead.${what}.body`)}</p>
      <div class="chips">
        {what === "unknown" && (
          <Button variant="go" href={pageUrl("check-in")} testId="to-check-in">
            {i18n.t("advice.instead.unknown.answer")}
          </Button>
        )}
        {what === "nothing" && (
          <Button href={WARNING_SIGNS} testId="warning-signs">
            {i18n.t("routine.worse.signs")}
          </Button>
        )}
        <Button variant="bare" href={pageUrl("library")}>
          {i18n.t("pick.allRoutines")}
        </Button>
      </div>
    </div>
  );
}

function NoExercise(): JSX.Element {
  return (
    <>
      <h1 class="h2">{i18n.t("pick.noExercise")}</h1>
      <p>{i18n.t("pick.noExerciseBody")}</p>
      <Button variant="go" href={pageUrl("check-in")} testId="to-check-in">
        {i18n.t("pick.toCheckIn")}
      </Button>
    </>
  );
}

const MINUTES = ["1", "2", "5", "10", "15"] as const;

type ChoiceProps = { readonly basis: PickBasis; readonly deps: RoutineDeps; readonly first: number };

function Choice({ basis, deps, first }: ChoiceProps): JSX.Element {
  const [minutes, setMinutes] = useState(first);
  const [chosen, setPlace] = useState<Settings["place"] | null>(null);
  const place = chosen ?? basis.day.settings.place;
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [at, setAt] = useState(0);
  const picks = picksOf(basis, minutes, place, deps.zone);
  const pick = picks[at % Math.max(1, picks.length)];
  const routine = pick === undefined ? null : findRoutine(pick.routineId);
  const changePlace = (patch: Partial<Settings["place"]>): void => {
    const next = { ...place, ...patch };
    setPlace(next);
    setAt(0);
    deps.saveSettings({ place: next }).then(
      () => setIsUnsaved(false),
      () => setIsUnsaved(true),
    );
  };
  return (
    <>
      <h1 class="h2">{i18n.t("pick.title", minutes)}</h1>
      <Segments
        label={i18n.t("pick.minutes")}
        segments={MINUTES.map((value) => ({ value, text: value, testId: `minutes-${value}` }))}
        value={MINUTES.find((value) => Number(value) === minutes) ?? null}
        onChoose={(value) => {
          setMinutes(Number(value));
          setAt(0);
        }}
      />
      {routine === null || pick === undefined ? (
        <div data-testid="pick-none">
          <h2 class="h3">{i18n.t("pick.none")}</h2>
          <p class="second">{i18n.t("pick.noneBody")}</p>
        </div>
      ) : (
        <Picked
          routine={routine}
          reason={pick.reason}
          onStart={() =>
            deps.replaceBy(pagePath(routineLink({ routineId: routine.id, use: countsAs(routine.category) }, null)))
          }
          onAnother={picks.length > 1 ? () => setAt(at + 1) : null}
        />
      )}
      <fieldset class="chips" aria-label={i18n.t("pick.place")}>
        <Chip isOn={place.floor} onToggle={({ isOn }) => changePlace({ floor: isOn })} testId="pick-floor">
          {i18n.t("pick.floor")}
        </Chip>
        <Chip isOn={place.quiet} onToggle={({ isOn }) => changePlace({ quiet: isOn })} testId="pick-quiet">
          {i18n.t("pick.quiet")}
        </Chip>
      </fieldset>
      {isUnsaved && (
        <p class="second" role="alert">
          {i18n.t("pick.notSaved")}
        </p>
      )}
      <p class="small routine-pick-more">
        <a href={`${pageUrl("options")}#place`}>{i18n.t("pick.more")}</a>
        <a href={pageUrl("library")}>{i18n.t("pick.allRoutines")}</a>
      </p>
    </>
  );
}
