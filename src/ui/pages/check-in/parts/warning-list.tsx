import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { WarningSigns } from "@/src/core/check-in/check-in-details.ts";
import type { Flag } from "@/src/core/check-in/vocabulary.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { warningWords } from "../../../advice/advice-words.ts";
import { SIGN_GROUPS } from "../../../advice/warning-signs.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { FollowUps } from "./follow-ups.tsx";
import type { PartProps } from "./score.tsx";

type Signs = WarningSigns["signs"];

export type WarningListProps = PartProps & {
  /** Opened by hand, as by "Urgent help": show the list whatever is due. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What stands beside the line, or under the list: the way to urgent help. */
  readonly children: ComponentChildren;
};

/** One list, one tap "None of these". Each tick counts and is saved at once. */
export function WarningList(props: WarningListProps): JSX.Element {
  const { store, state, view, isOpen, onOpen, children } = props;
  const [isUnsure, setUnsure] = useState(false);
  const [isWaved, setWaved] = useState(false);
  const latest = latestSigns(props);
  const own = state.draft.details.warningSigns;
  const isDue = view.warningReason !== null && state.draft.day === state.today;
  const signs: Signs = own?.signs ?? latest?.signs ?? {};
  const marked = Object.keys(signs).length;

  if (!isDue && !isOpen && marked === 0) {
    return (
      <div class="sheet check-signs-line" data-testid="warning-line">
        <span>
          <b>{isWaved ? i18n.t("checkIn.warning.nothing") : i18n.t("checkIn.warning.alarming")}</b>{" "}
          {latest !== null && (
            <span class="check-line xs">
              {i18n.t("checkIn.warning.answeredNone", [whenWords(latest.at, state.now)])}
            </span>
          )}
        </span>
        <span class="chips">
          {!isWaved && (
            // Puts the question away and stores nothing: who has not read the list has not denied what is on it.
            <Button size="small" onPress={() => setWaved(true)} testId="nothing-alarming">
              {i18n.t("checkIn.warning.no")}
            </Button>
          )}
          <Button size="small" variant="bare" onPress={onOpen} testId="open-warning-list">
            {i18n.t("checkIn.warning.showMe")}
          </Button>
        </span>
        {children}
      </div>
    );
  }

  const { pregnant } = state.settings.profile;
  const isFitting = (id: Flag) => id !== "pregnancySigns" || (pregnant !== null && pregnant !== "no") || id in signs;
  const set = (id: Flag, answer: "yes" | "unsure" | null) => {
    const { [id]: _, ...others } = signs;
    store.answerWarningSigns(answer === null ? others : { ...others, [id]: answer });
  };

  return (
    <section class="sheet check-flagged" aria-labelledby="warning-title" id="warning-signs" data-testid="warning-list">
      <h2 class="h3" id="warning-title">
        {i18n.t("checkIn.warning.title")}
      </h2>
      <p class="small second">
        {view.warningReason === null ? i18n.t("checkIn.warning.asked") : warningWords(view.warningReason)}
      </p>
      {own === undefined && latest !== null && marked > 0 && (
        <p class="small second">{i18n.t("checkIn.warning.carried", [whenWords(latest.at, state.now)])}</p>
      )}
      {isUnsure && <p class="small second">{i18n.t("checkIn.warning.unsureHint")}</p>}
      <div class="check-sign-groups">
        {SIGN_GROUPS.map(([title, flags]) => (
          <fieldset key={title} class="check-group">
            <legend class="label">{i18n.t(title)}</legend>
            <ul class="check-signs">
              {flags.filter(isFitting).map((id) => (
                <Sign key={id} id={id} answer={signs[id] ?? null} showsUnsure={isUnsure} onAnswer={set} />
              ))}
            </ul>
          </fieldset>
        ))}
      </div>
      <div class="chips">
        <Button variant="ink" onPress={() => store.answerWarningSigns({})} testId="none-of-these">
          {marked === 0 ? i18n.t("checkIn.warning.none") : i18n.t("checkIn.warning.clear")}
        </Button>
        {!isUnsure && (
          <Button onPress={() => setUnsure(true)} testId="not-sure">
            {i18n.t("checkIn.warning.unsure")}
          </Button>
        )}
      </div>
      <FollowUps store={store} state={state} view={view} ids={view.followUps.filter((id) => id === "urine")} />
      <p class="xs quiet">{i18n.t("advice.disclaimer")}</p>
      {children}
    </section>
  );
}

type SignProps = {
  readonly id: Flag;
  readonly answer: "yes" | "unsure" | null;
  readonly showsUnsure: boolean;
  readonly onAnswer: (id: Flag, answer: "yes" | "unsure" | null) => void;
};

function Sign({ id, answer, showsUnsure, onAnswer }: SignProps): JSX.Element {
  const words = i18n.t(`checkIn.flag.${id}`);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          class="tick"
          checked={answer === "yes"}
          data-testid={`flag-${id}`}
          onChange={(event) => onAnswer(id, event.currentTarget.checked ? "yes" : null)}
        />
        <span>{words}</span>
      </label>
      {(showsUnsure || answer === "unsure") && (
        <button
          type="button"
          class="chip"
          aria-pressed={answer === "unsure"}
          aria-label={i18n.t("checkIn.warning.unsureOf", [words])}
          data-testid={`unsure-${id}`}
          onClick={() => onAnswer(id, answer === "unsure" ? null : "unsure")}
        >
          {i18n.t("checkIn.warning.unsureItem")}
        </button>
      )}
    </li>
  );
}

function latestSigns({ view: { checkIns } }: PartProps): WarningSigns | null {
  const given = checkIns.flatMap(({ details }) => (details?.warningSigns ? [details.warningSigns] : []));
  return given.sort((a, b) => a.at - b.at).at(-1) ?? null;
}

/** The time where it was today, else the day. */
function whenWords(at: EpochMs, now: EpochMs): string {
  const format = browserFormat();
  return format.date(at) === format.date(now) ? format.clock(at) : format.date(at);
}
