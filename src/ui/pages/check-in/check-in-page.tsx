import "../../styles/fonts-reading.css";
import "./check-in.css";
import type { JSX, RefObject } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Advice } from "@/src/core/advice/advise.ts";
import { AdviceBanner } from "../../advice/advice-banner.tsx";
import { regionNumbers } from "../../advice/region-words.ts";
import { evidenceWords } from "../../advice/why-words.ts";
import { SaveEverything } from "../../app/save-everything.tsx";
import { Button } from "../../components/button.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { Toast } from "../../components/toast.tsx";
import type { CheckInState } from "./check-in-state.ts";
import type { CheckInStore } from "./check-in-store.ts";
import { type CheckInView, isEmpty, viewOf } from "./check-in-view.ts";
import { Checked } from "./parts/checked.tsx";
import { NextDay } from "./parts/next-day.tsx";
import { PainDots } from "./parts/pain-dots.tsx";
import { PastDays } from "./parts/past-days.tsx";
import { ProfileInvitation } from "./parts/profile-invitation.tsx";
import { Profile } from "./parts/profile.tsx";
import { Result } from "./parts/result.tsx";
import { Saved } from "./parts/saved.tsx";
import { Score } from "./parts/score.tsx";
import { Supports } from "./parts/supports.tsx";
import { UrgentHelp } from "./parts/urgent-help.tsx";
import { WarningList } from "./parts/warning-list.tsx";
import { WeeklyInvitation } from "./parts/weekly-invitation.tsx";
import { Weekly } from "./parts/weekly.tsx";
import { WhereAndWhen, type WhereAndWhenProps } from "./parts/where-and-when.tsx";

export type CheckInPageProps = {
  readonly store: CheckInStore;
  readonly person: { readonly languages: readonly string[]; readonly zone: string };
  /** The address asks for urgent help. */
  readonly startsWithHelp: boolean;
  /** A routine was stopped because it made something worse. */
  readonly comesFromRoutine?: boolean;
  /** Calls back when what the page shows may be old; returns the end of it. */
  readonly onNews?: (callback: () => void) => () => void;
};

/** The whole check-in. Level 4 is drawn before anything else; the number comes first, everything else only if wanted. */
export function CheckInPage({
  store,
  person,
  startsWithHelp,
  comesFromRoutine = false,
  onNews,
}: CheckInPageProps): JSX.Element {
  const state = store.state.value;
  const [isHelpOpen, setHelpOpen] = useState(startsWithHelp);
  const [rest, setRest] = useState<WhereAndWhenProps["chosen"]>(null);
  const closeRest = useCallback(() => setRest("closed"), []);
  const foldsRef = useFoldOpened(closeRest);
  const helpLinkRef = useFocusAfter(isHelpOpen);
  useEffect(() => void store.start(), [store]);
  useEffect(() => onNews?.(() => void store.refresh()), [store, onNews]);

  const view = viewOf(state);
  const bannerRef = useSeenWhenRaised(state, view);
  const part = { store, state, view };
  const region = regionNumbers(state.settings.region, person);
  const chooseRegion = (chosen: string) => void store.saveSettings({ region: chosen }, "region");
  const banner = view.advice !== null && (
    <AdviceBanner
      advice={view.advice}
      region={region}
      onChooseRegion={chooseRegion}
      actions={view.advice.level === 3 && <PhoneWords advice={view.advice} />}
    />
  );

  return (
    <PageShell
      current="check-in"
      title={i18n.t(state.draft.day === state.today ? "checkIn.title" : "checkIn.titlePast")}
      before={
        banner && (
          <div class="check-banner" ref={bannerRef} tabIndex={-1} data-testid="check-banner">
            {banner}
            {view.advice?.level === 4 && (
              <p class="small">
                <a href="#warning-signs">{i18n.t("checkIn.help.changeAnswers")}</a>
              </p>
            )}
          </div>
        )
      }
    >
      <div class="check-two">
        <div class="check-col-score">
          {state.hasLoadFailed && (
            <div class="notice check-unread" role="alert" data-testid="error-notice">
              <p class="second">{i18n.t("checkIn.loadFailed")}</p>
              <SaveEverything />
            </div>
          )}
          <Score {...part} />
          <NextDay {...part} />
          <Saved {...part} />
          {isEmpty(state.draft) && (
            <div class="check-end">
              <Button variant="bare" onPress={store.skip} testId="not-today">
                {i18n.t("checkIn.notToday")}
              </Button>
              <span class="xs quiet">
                {i18n.t("checkIn.saved.needsNumber")} {i18n.t("checkIn.saved.keep")}
              </span>
            </div>
          )}
        </div>
        <PainDots {...part} />
      </div>
      {comesFromRoutine && <AfterRoutine />}
      {isHelpOpen && (
        <UrgentHelp
          region={region}
          hasRegionFailed={state.trouble === "region"}
          onChooseRegion={chooseRegion}
          onClose={() => setHelpOpen(false)}
        />
      )}
      <WarningList {...part} isOpen={isHelpOpen} onOpen={() => setHelpOpen(true)}>
        {!isHelpOpen && (
          <p class="small check-urgent">
            <button
              ref={helpLinkRef}
              type="button"
              class="linklike"
              data-testid="urgent-help-link"
              onClick={() => setHelpOpen(true)}
            >
              {i18n.t("checkIn.help.link")}
            </button>{" "}
            {i18n.t("checkIn.help.offline")}
          </p>
        )}
      </WarningList>
      <Checked {...part} />
      <Result advice={view.advice} suggests={view.suggests}>
        <ProfileInvitation {...part} />
        <WeeklyInvitation {...part} />
      </Result>
      <WhereAndWhen {...part} chosen={rest} onChoose={setRest} />
      <div class="check-folds" ref={foldsRef}>
        <PastDays {...part} />
        <Supports {...part} />
        <Weekly {...part} />
        <Profile {...part} />
      </div>
      <SaveEverything variant="bare" />
      <Toast
        message={
          state.deleted === null
            ? null
            : {
                id: state.deleted.nth,
                text: i18n.t("checkIn.days.deleted"),
                onUndo: () => void store.undoRemove(),
              }
        }
        onGone={store.dismissToast}
      />
    </PageShell>
  );
}

/** One part at a time: calls back when a fold in the element was opened. The event doesn't bubble. */
function useFoldOpened(onOpened: () => void): RefObject<HTMLDivElement> {
  const elementRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const folds = elementRef.current;
    const onToggle = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.open) onOpened();
    };
    folds?.addEventListener("toggle", onToggle, true);
    return () => folds?.removeEventListener("toggle", onToggle, true);
  }, [onOpened]);
  return elementRef;
}

/** Why this opened; brought into view, for on a phone it stands under the number. */
function AfterRoutine(): JSX.Element {
  const note = useRef<HTMLOutputElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: "start" }), []);
  return (
    <output class="banner l1" ref={note} data-testid="after-routine">
      {i18n.t("checkIn.help.afterRoutine")}
    </output>
  );
}

/** A sign that raises the level brings the banner to the eye at once: it stands above the list, which may be a screen away. */
function useSeenWhenRaised({ phase, draft }: CheckInState, { advice }: CheckInView): RefObject<HTMLDivElement> {
  const elementRef = useRef<HTMLDivElement>(null);
  const beforeRef = useRef({ level: 0, signs: draft.details.warningSigns, phase });
  const level = advice?.level ?? 0;
  const signs = draft.details.warningSigns;
  useEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = { level, signs, phase };
    if (before.phase !== "ready" || signs === before.signs || level <= before.level) return;
    elementRef.current?.scrollIntoView({ block: "start" });
    elementRef.current?.focus({ preventScroll: true });
  }, [level, signs, phase]);
  return elementRef;
}

/** For what stands in the place of something that was closed: it gets the focus when `isOpen` turns false. */
function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement> {
  const elementRef = useRef<HTMLButtonElement>(null);
  const wasOpenRef = useRef(isOpen);
  useEffect(() => {
    if (wasOpenRef.current && !isOpen) elementRef.current?.focus();
    wasOpenRef.current = isOpen;
  }, [isOpen]);
  return elementRef;
}

/** "What to say on the phone": a few lines to read out, with what was marked. */
function PhoneWords({ advice }: { readonly advice: Advice }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const marked = [...new Set(advice.fired.flatMap(({ evidence }) => evidence).map(evidenceWords))].join(", ");
  return (
    <div class="check-phone">
      <Button variant="ink" size="small" expanded={isOpen} onPress={() => setOpen(!isOpen)} testId="phone-words">
        {i18n.t("checkIn.help.phoneTitle")}
      </Button>
      {isOpen && (
        <ul>
          <li>{i18n.t("checkIn.help.phone1")}</li>
          <li>{i18n.t("checkIn.help.phone2", [marked])}</li>
          <li>{i18n.t("checkIn.help.phone3")}</li>
          <li>{i18n.t("checkIn.help.phone4")}</li>
        </ul>
      )}
    </div>
  );
}
