import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { type ProgrammeDay, programmeDays } from "@/src/core/programme/programme-days.ts";
import { type Run, runDay } from "@/src/core/runs/run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import { weekStartOf } from "@/src/core/time/week.ts";
import { estimateMeters, runsNear } from "@/src/core/training/load.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { suggestWeek } from "@/src/core/training/suggest-week.ts";
import { browserFormat } from "../../../app/format.ts";
import { keepPlace } from "../../../app/keep-place.ts";
import { firstWeekday } from "../../../app/regional.ts";
import { Button, IconButton } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { sessionWords } from "../../../programme/words.ts";
import { plannedAhead, plannedIn } from "../planned.ts";
import type { RunsStore } from "../runs-store.ts";
import { dayMonth, distanceWords, durationClock, weekdayWord } from "../words.ts";

type Handlers = {
  readonly onPlan: (day: DayKey | null) => void;
  readonly onMove: (entry: PlannedEntry) => void;
  readonly onEdit: (run: Run) => void;
};

/** The week as a programme of seven boxes: what was run, what is planned, what was cancelled. */
export function WeekPlan({ store, ...on }: { readonly store: RunsStore } & Handlers): JSX.Element {
  const zone = store.zone();
  const today = dayKeyAt(store.now(), zone);
  const [weeksOn, setWeeksOn] = useState(0);
  const first = addDays(weekStartOf(today, firstWeekday()), 7 * weeksOn);
  const { runs } = store.data.value;
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  const ofThisWeek = runsNear(runs, first, addDays(first, 6));
  const entries = plannedIn(store, { from: first, to: addDays(first, 6) });
  const [next] = plannedAhead(store);
  const sessions = sessionsOf(store, { from: first, to: addDays(first, 6) });
  return (
    <Section
      title={weeksOn === 0 ? i18n.t("runs.week.title") : i18n.t("runs.week.of", [dayMonth(first)])}
      aside={
        <div class="runs-acts">
          <IconButton
            size="small"
            icon="prev"
            label={i18n.t("runs.week.before")}
            testId="week-before"
            onPress={() => setWeeksOn(weeksOn - 1)}
          />
          <IconButton
            size="small"
            icon="next"
            label={i18n.t("runs.week.after")}
            testId="week-after"
            onPress={() => setWeeksOn(weeksOn + 1)}
          />
          <Button size="small" icon="again" href={`${pageUrl("options")}#runs`}>
            {i18n.t("runs.week.pattern")}
          </Button>
          <Button size="small" icon="plus" testId="plan-run" onPress={() => on.onPlan(null)}>
            {i18n.t("runs.week.add")}
          </Button>
        </div>
      }
    >
      <ul class="runs-week">
        {days.map((day) => {
          const done = ofThisWeek.filter((run) => runDay(run) === day);
          const planned = entries.filter((entry) => entry.day === day && !isDone(entry, done));
          return (
            <DayBox
              key={day}
              store={store}
              day={day}
              isToday={day === today}
              done={done}
              planned={planned}
              session={sessions.find((session) => session.day === day) ?? null}
              nextId={next?.id ?? null}
              {...on}
            />
          );
        })}
      </ul>
      <Suggestion store={store} />
    </Section>
  );
}

type DayBoxProps = Handlers & {
  readonly store: RunsStore;
  readonly day: DayKey;
  readonly isToday: boolean;
  readonly done: readonly Run[];
  readonly planned: readonly PlannedEntry[];
  readonly session: ProgrammeDay | null;
  readonly nextId: string | null;
};

function DayBox({
  store,
  day,
  isToday,
  done,
  planned,
  session,
  nextId,
  onPlan,
  onMove,
  onEdit,
}: DayBoxProps): JSX.Element {
  const { units } = store.data.value.settings;
  const notCancelled = planned.filter(({ isCancelled }) => !isCancelled);
  const variant = notCancelled.some(({ id }) => id === nextId) ? "next" : notCancelled.length > 0 ? "has" : "";
  const isOpen = day >= dayKeyAt(store.now(), store.zone());
  return (
    <li class={variant} aria-current={isToday ? "date" : undefined} data-testid={`day-${weekdayOf(day)}`}>
      <span class="runs-day">
        <span>{weekdayWord(weekdayOf(day), "short")}</span>
        <span class="num">{Number(day.slice(8))}</span>
      </span>
      {done.map((run) => (
        <button key={run.id} type="button" class="runs-box" onClick={() => onEdit(run)}>
          <b class="num">
            {run.distanceMeters === null ? durationClock(toldSeconds(run)) : distanceWords(run.distanceMeters, units)}
          </b>
          <span>{i18n.t("runs.week.done")}</span>
        </button>
      ))}
      {planned.map((entry) => (
        <PlannedBox key={entry.id} store={store} entry={entry} onMove={onMove} />
      ))}
      {session !== null && <SessionBox session={session} today={dayKeyAt(store.now(), store.zone())} />}
      {done.length + planned.length === 0 &&
        session === null &&
        (isOpen ? (
          <button type="button" class="runs-rest" title={i18n.t("runs.week.add")} onClick={() => onPlan(day)}>
            {i18n.t("runs.week.rest")} <span aria-hidden="true">+</span>
            <span class="sr">{i18n.t("runs.week.add")}</span>
          </button>
        ) : (
          <span class="runs-rest">{i18n.t("runs.week.rest")}</span>
        ))}
    </li>
  );
}

function PlannedBox({
  store,
  entry,
  onMove,
}: {
  readonly store: RunsStore;
  readonly entry: PlannedEntry;
  readonly onMove: (entry: PlannedEntry) => void;
}): JSX.Element {
  const { settings, runs } = store.data.value;
  const format = browserFormat();
  const time = format.clock(entry.start);
  const putBack = async () => {
    const giveBack = keepPlace();
    if (await store.restorePlanned(entry.id)) giveBack();
  };
  if (entry.isCancelled) {
    return (
      <span class="runs-box runs-cancelled">
        <span>
          <s>{time}</s> {i18n.t("runs.week.cancelled")}
        </span>
        {entry.start > store.now() && (
          <button type="button" class="linklike xs" onClick={() => void putBack()}>
            {i18n.t("runs.week.putBack")}
          </button>
        )}
      </span>
    );
  }
  const estimate = estimateMeters(entry.minutes, runs, store.now());
  return (
    <button
      type="button"
      class="runs-box"
      disabled={entry.start <= store.now()}
      title={i18n.t("runs.week.more", [format.date(entry.start)])}
      onClick={() => onMove(entry)}
    >
      <b class="num">
        {entry.meters === null ? format.minutes(entry.minutes * MINUTE) : distanceWords(entry.meters, settings.units)}
      </b>
      <span class="num">
        {time}
        {entry.movedFrom !== null && `, ${i18n.t("runs.week.moved")}`}
      </span>
      {entry.meters === null && estimate !== null && (
        <span>{i18n.t("runs.week.about", [distanceWords(estimate, settings.units)])}</span>
      )}
    </button>
  );
}

function Suggestion({ store }: { readonly store: RunsStore }): JSX.Element | null {
  const { runPlan } = store.data.value.settings;
  const { restDay, strengthDays } = suggestWeek(runPlan);
  if (store.data.value.programme !== null || (restDay === null && strengthDays.length === 0)) return null;
  const names = new Intl.ListFormat(i18n.t("common.lang")).format(strengthDays.map((day) => weekdayWord(day, "long")));
  return (
    <p class="small second runs-note">
      {restDay !== null && `${i18n.t("runs.week.restDay", [weekdayWord(restDay, "long")])} `}
      {strengthDays.length > 0 && (
        <>
          {i18n.t("runs.week.strength", [names])} <a href={pageUrl("programme")}>{i18n.t("runs.week.programme")}</a>
        </>
      )}
    </p>
  );
}

/** The programme's days among these. */
function sessionsOf(store: RunsStore, days: { readonly from: DayKey; readonly to: DayKey }): readonly ProgrammeDay[] {
  const { programme } = store.data.value;
  return programme === null ? [] : programmeDays(programme.facts, days);
}

/** A session of the strengthening programme: done, to come, or left out and why. */
function SessionBox({ session, today }: { readonly session: ProgrammeDay; readonly today: DayKey }): JSX.Element {
  return (
    <a class={`runs-session runs-session-${session.state}`} href={pageUrl("programme")} data-testid="session">
      <b>{i18n.t("runs.week.session")}</b>
      <span>{sessionWords(session, today)}</span>
    </a>
  );
}

/** A run of that day within three hours of the planned start was it. */
function isDone(entry: PlannedEntry, done: readonly Run[]): boolean {
  return done.some((run) => run.plannedRunId === entry.id || Math.abs(run.start - entry.start) < 180 * MINUTE);
}
