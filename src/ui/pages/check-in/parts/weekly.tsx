import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import {
  latestWeek,
  PEG_ITEMS,
  pegChange,
  pegScore,
  RUNNING_CHANGES,
  type WeeklyAnswers,
  weeklyAnswersDue,
  type WeeklyRecord,
} from "@/src/core/check-in/weekly-answers.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { NumericRating } from "../../../components/numeric-rating.tsx";
import { Segments } from "../../../components/segments.tsx";
import { points } from "../day-words.ts";
import { RUNNING_KEYS } from "../running-keys.ts";
import { Fold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

const SAVE = "[data-testid='save-week']";
const NOTHING: WeeklyAnswers = { average: null, enjoyment: null, activity: null, running: null };

/** The PEG in its published words, and what the back did to running. Once a week; every item may stay open. */
export function Weekly({ store, state }: PartProps): JSX.Element {
  const last = latestWeek(state.weeks);
  const isDue = weeklyAnswersDue(last?.at ?? null, state.now);
  // A week that was just answered can be changed until the next one is due.
  const editing = isDue ? null : last;
  const formRef = useRef<HTMLDivElement>(null);
  const save = async (answers: WeeklyAnswers) => {
    await store.saveWeek(answers, editing?.id ?? null);
    // A first save makes it that week's own form, drawn anew: the focus stays with its button.
    if (document.activeElement === document.body) formRef.current?.querySelector<HTMLElement>(SAVE)?.focus();
  };
  return (
    <Fold title={i18n.t("checkIn.weekly.title")} intro={i18n.t("checkIn.weekly.intro")} id="weekly" testId="weekly">
      <div ref={formRef}>
        <WeekForm
          key={editing?.id ?? "new"}
          editing={editing}
          before={lastBefore(state.weeks, editing)}
          now={state.now}
          hasFailed={state.trouble === "week"}
          onSave={(answers) => void save(answers)}
        />
      </div>
    </Fold>
  );
}

function lastBefore(weeks: readonly WeeklyRecord[], editing: WeeklyRecord | null): WeeklyRecord | null {
  return latestWeek(weeks.filter(({ id }) => id !== editing?.id));
}

type WeekFormProps = {
  readonly editing: WeeklyRecord | null;
  readonly before: WeeklyRecord | null;
  readonly now: EpochMs;
  readonly hasFailed: boolean;
  readonly onSave: (answers: WeeklyAnswers) => void;
};

function WeekForm({ editing, before, now, hasFailed, onSave }: WeekFormProps): JSX.Element {
  const [answers, setAnswers] = useState<WeeklyAnswers>(editing ?? NOTHING);
  const score = pegScore(answers);
  const isEmpty = [answers.average, answers.enjoyment, answers.activity, answers.running].every((one) => one === null);
  return (
    <div class="check-week">
      {PEG_ITEMS.map((item) => (
        <div key={item} class="field">
          <p class="check-label" id={`peg-${item}`}>
            {i18n.t(`checkIn.weekly.${item}`)}
          </p>
          <div class="check-peg">
            <NumericRating
              label={i18n.t(`checkIn.weekly.${item}`)}
              value={answers[item]}
              onChoose={(value) => setAnswers({ ...answers, [item]: value })}
              testId={`peg-${item}`}
            />
            <div class="nrs-ends" aria-hidden="true">
              <span>{i18n.t(item === "average" ? "checkIn.weekly.painLow" : "checkIn.weekly.interferesLow")}</span>
              <span>{i18n.t(item === "average" ? "checkIn.weekly.painHigh" : "checkIn.weekly.interferesHigh")}</span>
            </div>
          </div>
        </div>
      ))}
      <div class="field">
        <p class="check-label">{i18n.t("checkIn.weekly.running")}</p>
        <div class="check-segments">
          <Segments
            label={i18n.t("checkIn.weekly.running")}
            segments={RUNNING_CHANGES.map((value) => ({
              value,
              text: i18n.t(RUNNING_KEYS[value]),
              testId: `running-${value}`,
            }))}
            value={answers.running}
            onChoose={(running) => setAnswers({ ...answers, running })}
          />
        </div>
      </div>
      <p class="small second" aria-live="polite">
        {[
          ...(score === null ? [] : [i18n.t("checkIn.weekly.score", [points(score)])]),
          ...beforeWords(before, score),
          ...(editing === null ? [] : [savedWords(editing.updatedAt, now)]),
        ].join(" · ")}
      </p>
      {hasFailed && (
        <p class="err" role="alert">
          {i18n.t("checkIn.weekly.failed")}
        </p>
      )}
      <p>
        <Button variant="ink" disabled={isEmpty} onPress={() => onSave(answers)} testId="save-week">
          {i18n.t("checkIn.weekly.save")}
        </Button>
      </p>
      <p class="xs quiet">{i18n.t("checkIn.weekly.source")}</p>
    </div>
  );
}

/** The time for today's answers; for those of another day the day, since they can be changed for most of a week. */
function savedWords(at: EpochMs, now: EpochMs): string {
  const format = browserFormat();
  const [day, today] = [format.date(at), format.date(now)];
  return day === today ? i18n.t("checkIn.weekly.savedAt", [format.clock(at)]) : i18n.t("checkIn.weekly.savedOn", [day]);
}

function beforeWords(before: WeeklyRecord | null, score: number | null): readonly string[] {
  const earlier = before === null ? null : pegScore(before);
  if (before === null || earlier === null) return [];
  const words = i18n.t("checkIn.weekly.last", [points(earlier), browserFormat().date(before.at)]);
  const change = score === null ? null : pegChange(earlier, score);
  return change === null ? [words] : [words, i18n.t(`checkIn.weekly.${change}`)];
}
