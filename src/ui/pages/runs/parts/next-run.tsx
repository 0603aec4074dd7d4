import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { chooseCoolDown } from "@/src/core/routines/choose-cool-down.ts";
import type { WarmUpChoice } from "@/src/core/routines/choose-warm-up.ts";
import { secondsOf } from "@/src/core/routines/routine-seconds.ts";
import { warmUpFor } from "@/src/core/routines/warm-up-for.ts";
import { type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { RunNow } from "../../../components/run-now.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { plannedIn } from "../planned.ts";
import type { RunsStore } from "../runs-store.ts";

const DAYS_AHEAD = 14;

/** The next run as the cover: when, what the warm-up will be and why. */
export function NextRun({
  store,
  onMove,
  onPlan,
  onRan,
}: {
  readonly store: RunsStore;
  readonly onMove: (entry: PlannedEntry) => void;
  readonly onPlan: () => void;
  /** It has been run, early or as planned: log it. */
  readonly onRan: (entry: PlannedEntry) => void;
}): JSX.Element {
  const now = store.now();
  const entry = nextEntry(store, now);
  const warmUp = warmUpNow(store, entry, now);
  const isToday = entry?.day === dayKeyAt(now, store.zone());
  return (
    <div class="page-cover runs-cover">
      <Straight />
      <div class="runs-cover-words">
        <p class="label">{i18n.t("runs.next.label")}</p>
        <h1 class="h1">{entry === null ? i18n.t("runs.next.none") : whenWords(entry, now, store.zone())}</h1>
        {entry === null ? (
          <p class="second">{i18n.t("runs.next.noneBody")}</p>
        ) : (
          <Facts isToday={isToday} store={store} entry={entry} warmUp={warmUp} />
        )}
        <div class="runs-acts">
          {entry?.isBegun === true ? (
            <Button testId="undo-run-now" onPress={() => void store.undoRunNow(entry.id)}>
              {i18n.t("runs.next.undo")}
            </Button>
          ) : (
            warmUp.offer && <Now store={store} entry={isToday ? entry : null} now={now} />
          )}
          {entry === null ? (
            <Button testId="plan-run" icon="plus" onPress={onPlan}>
              {i18n.t("runs.week.add")}
            </Button>
          ) : (
            <>
              {isToday && (
                <Button testId="ran-early" onPress={() => onRan(entry)}>
                  {i18n.t(entry.start > now ? "runs.next.ranEarly" : "runs.next.log")}
                </Button>
              )}
              <Button testId="move-next" onPress={() => onMove(entry)}>
                {i18n.t("runs.next.move")}
              </Button>
              <Button testId="skip-next" onPress={() => void store.cancelPlanned(entry.id)}>
                {i18n.t("runs.next.skip")}
              </Button>
            </>
          )}
        </div>
      </div>
      <Runner />
    </div>
  );
}

type NowProps = { readonly store: RunsStore; readonly entry: PlannedEntry | null; readonly now: EpochMs };

function Now({ store, entry, now }: NowProps): JSX.Element {
  const { settings } = store.data.value;
  const format = browserFormat(store.zone());
  const warmUp = warmUpNow(store, null, now);
  const start = now + (warmUp.offer ? warmUp.seconds * SECOND : 0);
  const minutes = (entry?.minutes ?? 0) + settings.coolDown.afterMinutes;
  return (
    <RunNow
      variant="ink"
      planned={entry !== null && entry.start > now ? format.clock(entry.start) : null}
      times={{ run: format.clock(start), coolDown: format.clock(start + minutes * MINUTE) }}
      onRun={(plan) => void store.runNow(plan)}
    />
  );
}

function Facts({
  isToday,
  store,
  entry,
  warmUp,
}: {
  readonly isToday: boolean;
  readonly store: RunsStore;
  readonly entry: PlannedEntry;
  readonly warmUp: WarmUpHere;
}): JSX.Element {
  const format = browserFormat();
  const {
    settings,
    report: { advice },
  } = store.data.value;
  const hasCoolDown = warmUp.offer || (warmUp.because !== "tips" && warmUp.because !== "worse");
  const coolDown = chooseCoolDown({
    level: advice?.level ?? 0,
    hasFloor: settings.place.floor,
  });
  const warmUpAt = entry.start - (warmUp.offer ? warmUp.leadMinutes : 0) * MINUTE;
  const end = entry.start + (entry.minutes + settings.coolDown.afterMinutes) * MINUTE;
  return (
    <>
      <p class="second">{isToday || !warmUp.offer ? whyWords(warmUp) : i18n.t("runs.next.later")}</p>
      <dl class="runs-facts num">
        {warmUp.offer && (
          <div>
            <dt>{i18n.t("runs.next.warmUp")}</dt>
            <dd>
              {warmUpAt < store.now() ? i18n.t("runs.next.warmUpNow") : format.clock(warmUpAt)},{" "}
              {format.duration(warmUp.seconds * 1000)}
            </dd>
          </div>
        )}
        <div>
          <dt>{i18n.t("runs.next.run")}</dt>
          <dd>{format.minutes(entry.minutes * MINUTE)}</dd>
        </div>
        {hasCoolDown && (
          <div>
            <dt>{i18n.t("runs.next.coolDown")}</dt>
            <dd>
              {format.clock(end)}, {format.duration(secondsOf([coolDown.routineId]) * 1000)}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function nextEntry(store: RunsStore, now: EpochMs): PlannedEntry | null {
  const today = dayKeyAt(now, store.zone());
  const entries = plannedIn(store, { from: today, to: addDays(today, DAYS_AHEAD) });
  return entries.find(({ start, minutes, isCancelled }) => !isCancelled && start + minutes * MINUTE > now) ?? null;
}

/** A warm-up, or none: also because an exercise made it worse today, or because we show this person movement tips only. */
type WarmUpHere = WarmUpChoice | { readonly offer: false; readonly because: "worse" | "tips" };

/** Without a planned run: what "running now" would start with. */
function warmUpNow(store: RunsStore, entry: PlannedEntry | null, now: EpochMs): WarmUpHere {
  const {
    settings,
    report: { status, advice },
  } = store.data.value;
  const { sittingMs, longestBoutMs } = status.today;
  const isToday = entry === null || entry.day === dayKeyAt(now, store.zone());
  if (status.suggests === "tips" || (status.suggests === "nothing" && isToday)) {
    return { offer: false, because: status.suggests === "tips" ? "tips" : "worse" };
  }
  return warmUpFor(entry?.start ?? now, {
    at: now,
    zone: store.zone(),
    settings,
    adviceLevel: advice?.level,
    deskToday: () => ({ deskMs: sittingMs, longestBoutMs }),
  });
}

const NO_WARM_UP = {
  started: "runs.next.started",
  "no-running": "runs.next.noRunning",
  worse: "runs.next.worse",
  tips: "runs.next.tips",
} as const;

function whyWords(warmUp: WarmUpHere): string {
  if (!warmUp.offer) return i18n.t(NO_WARM_UP[warmUp.because]);
  const format = browserFormat();
  const [first] = warmUp.reasons;
  switch (first?.because) {
    case "long-sit":
      return i18n.t("runs.next.longSit", [format.minutes(first.ms)]);
    case "long-bout":
      return i18n.t("runs.next.longBout", [format.minutes(first.ms)]);
    case "sore":
      return i18n.t("runs.next.sore");
    case "little-time":
      return i18n.t("runs.next.littleTime");
    default:
      return i18n.t("runs.next.usual");
  }
}

function whenWords(entry: PlannedEntry, now: EpochMs, zone: string): string {
  const format = browserFormat(zone);
  const minutes = format.minutes(entry.minutes * MINUTE);
  const today = dayKeyAt(now, zone);
  if (entry.day === today) return i18n.t("runs.next.today", [format.clock(entry.start), minutes]);
  if (entry.day === addDays(today, 1)) return i18n.t("runs.next.tomorrow", [format.clock(entry.start), minutes]);
  return i18n.t("runs.next.on", [format.date(entry.start), format.clock(entry.start), minutes]);
}

function Straight(): JSX.Element {
  return (
    <svg class="runs-straight" viewBox="0 0 100 78" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="78" fill="var(--tartan)" />
      <path d="M0 26H100M0 52H100" stroke="var(--track-line)" stroke-width="1.6" vector-effect="non-scaling-stroke" />
      <path d="M0 .8H100" stroke="var(--chalk)" stroke-width="1.6" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

function Runner(): JSX.Element | null {
  const jog = findExercise("easy-jog");
  return jog === null ? null : (
    <StillFigure class="runs-runner" illustration={jog.illustration} label="" floorLine={false} />
  );
}
