import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { KeyedKind, RecordOf } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { aRun, aShoe } from "./builders/a-run.ts";
import { aCheckIn, anOccurrence, aRoutineSession, aSpan } from "./builders/records.ts";
import { createRandom, type Random } from "./random.ts";

const BOUTS_A_DAY = 10;
const LUNCH_AFTER = 5;
const RUN_WEEKDAYS = { 2: 6_000, 4: 8_000, 6: 5_000, 7: 14_000 } as const;
const SHOE = "shoe-lived";
/** Every so many days the back is bad for ten days. */
const FLARE_EVERY = 70;
const FLARE_DAYS = 10;

/** What a person's days leave in each store. */
export type LivedRecords = { readonly [K in KeyedKind]?: readonly RecordOf<K>[] };

/** A day's place in the time before `now`: 0 is today. */
type LivedDay = { readonly day: DayKey; readonly nine: EpochMs; readonly weekday: number; readonly age: number };

/**
 * What so many days up to `now` leave behind, the same for the same days: weeks at a desk with lunch, prompts answered and
 * not, a few stretches, an answer most evenings with a flare-up now and then, four runs a week, one pair of shoes. In UTC.
 */
export function livedRecords(days: number, now: EpochMs): LivedRecords {
  const random = createRandom(7);
  const all = Array.from({ length: days }, (_, age): LivedDay => {
    const day = dayKeyAt(now - age * DAY, "UTC");
    return { day, nine: Date.parse(`${day}T09:00:00Z`), weekday: Temporal.PlainDate.from(day).dayOfWeek, age };
  }).toReversed();
  const work = all.filter(({ weekday }) => weekday <= 5).map((day) => workday(day, random));
  const until = <R>(rows: readonly R[], at: (row: R) => EpochMs) => rows.filter((row) => at(row) <= now);
  return {
    spans: until(
      work.flatMap(({ spans }) => spans),
      ({ end }) => end,
    ),
    prompts: until(
      work.flatMap(({ prompts }) => prompts),
      ({ endedAt }) => endedAt ?? 0,
    ),
    routineSessions: until(
      work.flatMap(({ sessions }) => sessions),
      ({ endedAt }) => endedAt,
    ),
    checkIns: until(
      all.flatMap((day) => answer(day, random)),
      ({ at }) => at,
    ),
    questionnaires: until(all.flatMap(weekly), ({ at }) => at),
    runs: until(
      all.flatMap((day) => run(day, random)),
      ({ start, durationSeconds }) => start + durationSeconds * 1000,
    ),
    ...(days > 0 ? { shoes: [stamped(aShoe({ id: SHOE, isDefault: true, createdAt: now - days * DAY }))] } : {}),
  };
}

/** The envelope that the product puts on when it stores a record. */
const stamped = <R extends object>(record: R) => ({ ...record, device: "device-1" });

function workday({ day, nine }: LivedDay, random: Random) {
  const spans: RecordOf<"spans">[] = [];
  const prompts: RecordOf<"prompts">[] = [];
  const sessions: RecordOf<"routineSessions">[] = [];
  let at = nine - Math.round(random.below(40)) * MINUTE;
  for (let bout = 0; bout < BOUTS_A_DAY; bout += 1) {
    const sat = Math.round(20 + random.below(35)) * MINUTE;
    const away = Math.round(bout === LUNCH_AFTER ? 35 + random.below(25) : 3 + random.below(9)) * MINUTE;
    spans.push(aSpan({ start: at, end: at + sat }));
    spans.push(aSpan({ kind: "away", because: "quiet", start: at + sat, end: at + sat + away }));
    if (sat >= 30 * MINUTE) {
      const shownAt = at + 30 * MINUTE;
      const state = random.pick(["done", "done", "done", "skipped", "expired"] as const);
      const [id, kind] = [`posture:${day}:${bout}`, bout % 3 === 2 ? ("hip-flexor" as const) : ("posture" as const)];
      const instants = { dueAt: shownAt, claimedAt: shownAt, shownAt, endedAt: shownAt + 2 * MINUTE };
      prompts.push(anOccurrence({ id, kind, day, state, ...instants }));
      if (state === "done") sessions.push(session(`session-${day}-${bout}`, id, kind, shownAt));
    }
    at += sat + away;
  }
  return { spans, prompts, sessions };
}

function session(id: string, promptId: string, use: "posture" | "hip-flexor", at: EpochMs) {
  const routineId = use === "posture" ? "reset-standing" : "hip-flexor-standing";
  const seconds = 90;
  return aRoutineSession({
    id,
    promptId,
    use,
    routineId,
    items: [{ exerciseId: "sit-to-stand", outcome: "done", seconds }],
    startedAt: at + 10_000,
    endedAt: at + 10_000 + seconds * 1000,
    updatedAt: at,
  });
}

function answer({ day, nine, age }: LivedDay, random: Random): readonly RecordOf<"checkIns">[] {
  const flare = FLARE_DAYS - (age % FLARE_EVERY);
  const pain = Math.min(6, Math.floor(random.below(3)) + Math.max(0, Math.ceil(flare / 3)));
  if (random.below(1) < 0.15) return [];
  const at = nine + 7 * HOUR;
  const details: CheckInDetails =
    pain < 3 ? {} : { zones: ["lowL"], quality: ["ache"], timing: ["sitting"], sleepHours: 6.5 };
  return [aCheckIn({ id: `check-in-${day}`, day, at, updatedAt: at, pain, details })];
}

function weekly({ day, nine, weekday, age }: LivedDay): readonly RecordOf<"questionnaires">[] {
  if (weekday !== 7) return [];
  const at = nine + 9 * HOUR;
  const average = age % FLARE_EVERY < FLARE_DAYS ? 4 : 2;
  const answers = { average, enjoyment: average - 1, activity: average - 2, running: "no" as const };
  return [stamped({ id: `week-${day}`, day, zone: "UTC", at, updatedAt: at, deletedAt: null, ...answers })];
}

function run({ day, nine, weekday }: LivedDay, random: Random): readonly RecordOf<"runs">[] {
  const meters = Object.entries(RUN_WEEKDAYS).find(([on]) => Number(on) === weekday)?.[1];
  if (meters === undefined) return [];
  const distanceMeters = Math.round(meters * (0.85 + random.below(0.3)));
  const durationSeconds = Math.round(distanceMeters * (0.34 + random.below(0.04)));
  const kind = weekday === 7 ? "long" : weekday === 4 ? "steady" : "easy";
  const numbers = {
    distanceMeters,
    durationSeconds,
    cadence: 164 + Math.round(random.below(8)),
    averageHeartRate: 146,
  };
  return [stamped(aRun({ id: `run-${day}`, start: nine + 9 * HOUR, kind, effort: 4, shoeId: SHOE, ...numbers }))];
}
