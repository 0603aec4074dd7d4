import type { CheckIn } from "../check-in/check-in.ts";
import { currentCheckIn } from "../check-in/day-answers.ts";
import type { Zone } from "../check-in/vocabulary.ts";
import { latestWeek, PEG_ITEMS, pegScore, type WeeklyRecord } from "../check-in/weekly-answers.ts";
import { formatInstant } from "../imports/iso-instant.ts";
import { namedUuid } from "../lib/named-uuid.ts";
import type { RoutineSession } from "../routines/routine-session.ts";
import { type Run, runDay } from "../runs/run.ts";
import type { DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { CATEGORIES, CODES, PEG_FORM, PEG_LINKS, quantity } from "./fhir-codes.ts";
import type { Days, ReportPart, ReportRecords } from "./report-records.ts";

/** Words of the person's language, which the export carries where there is no code. */
export type ExportWords = {
  /** Whom the observations are of; no name is exported. */
  readonly subject: string;
  readonly place: (zones: readonly Zone[]) => string;
  readonly pegItem: (item: (typeof PEG_ITEMS)[number]) => string;
  readonly routine: (id: string) => string;
  readonly distance: string;
  readonly answersOfDay: (count: number, low: number) => string;
};

/** A FHIR R4 resource as it is written; `tests` hold it against the published schema. */
type Resource = { readonly resourceType: string; readonly id: string } & Readonly<Record<string, unknown>>;
export type FhirBundle = {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly timestamp: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
};

type Export = {
  readonly days: Days;
  readonly left: ReadonlySet<ReportPart>;
  readonly words: ExportWords;
  readonly now: EpochMs;
  readonly zone: string;
};

/**
 * The period as a FHIR R4 Bundle (http://hl7.org/fhir/R4): an observation of pain a day, its highest answer; the PEG, as answered
 * and as its score; runs and guided exercise. Parts in `left` are left out. The same records give the same ids.
 */
export function fhirBundle(records: ReportRecords, about: Export): FhirBundle {
  const isIn = (day: DayKey) => day >= about.days.first && day <= about.days.last;
  const has = (part: ReportPart) => !about.left.has(part);
  const checkIns = records.checkIns.filter(({ day }) => isIn(day));
  const resources = [
    ...(has("pain") ? daysOf(checkIns).flatMap((day) => painOf(checkIns, day, about)) : []),
    ...(has("peg")
      ? daysOf(records.weeks.filter(({ day }) => isIn(day))).flatMap((day) => peg(records, day, about))
      : []),
    ...(has("runs")
      ? records.runs.filter((run) => run.deletedAt === null && isIn(runDay(run))).map((run) => runOf(run, about))
      : []),
    ...(has("done") ? records.sessions.map((session) => sessionOf(session, about)) : []),
  ];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: instantIn(about.now, about.zone),
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  };
}

const daysOf = (records: readonly { readonly day: DayKey }[]): readonly DayKey[] =>
  [...new Set(records.map(({ day }) => day))].toSorted();

function painOf(checkIns: readonly CheckIn[], day: DayKey, { words, left }: Export): readonly Resource[] {
  const ofDay = checkIns.filter((checkIn) => checkIn.day === day);
  const highest = currentCheckIn(ofDay, day);
  if (highest?.pain === null || highest?.pain === undefined) return [];
  const pains = ofDay.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  const zones = highest.details?.zones ?? [];
  const note = highest.details?.note?.trim() ?? "";
  const notes = [
    ...(pains.length > 1 ? [words.answersOfDay(pains.length, Math.min(...pains))] : []),
    ...(note !== "" && !left.has("words") ? [note] : []),
  ];
  return [
    observation(`pain ${day}`, words, {
      category: CATEGORIES.survey,
      code: CODES.pain,
      effectiveDateTime: instantIn(highest.at, highest.zone),
      valueQuantity: quantity(highest.pain, "{score}", "{score}"),
      ...(zones.length > 0 && !left.has("where") ? { bodySite: { text: words.place(zones) } } : {}),
      ...(notes.length > 0 ? { note: notes.map((text) => ({ text })) } : {}),
    }),
  ];
}

/** What was answered, and the score where all three items were. */
function peg(records: ReportRecords, day: DayKey, { words }: Export): readonly Resource[] {
  const week: WeeklyRecord | null = latestWeek(records.weeks.filter((one) => one.day === day));
  const items = PEG_ITEMS.flatMap((item) => {
    const value = week?.[item] ?? null;
    return value === null
      ? []
      : [{ linkId: PEG_LINKS[item], text: words.pegItem(item), answer: [{ valueInteger: value }] }];
  });
  if (week === null || items.length === 0) return [];
  const at = instantIn(week.at, week.zone);
  const id = namedUuid(`peg answers ${day}`);
  const score = pegScore(week);
  const answers: Resource = {
    resourceType: "QuestionnaireResponse",
    id,
    questionnaire: PEG_FORM,
    status: score === null ? "in-progress" : "completed",
    subject: { display: words.subject },
    authored: at,
    item: items,
  };
  if (score === null) return [answers];
  return [
    answers,
    observation(`peg ${day}`, words, {
      category: CATEGORIES.survey,
      code: CODES.pegMean,
      effectiveDateTime: at,
      valueQuantity: quantity(Math.round(score * 100) / 100, "{score}", "{score}"),
      derivedFrom: [{ reference: `urn:uuid:${id}` }],
    }),
  ];
}

function runOf(run: Run, { words }: Export): Resource {
  const { start, zone, durationSeconds, distanceMeters } = run;
  return observation(`run ${run.id}`, words, {
    category: CATEGORIES.activity,
    code: CODES.exercise,
    effectivePeriod: { start: instantIn(start, zone), end: instantIn(start + durationSeconds * SECOND, zone) },
    valueCodeableConcept: CODES.running,
    component: [
      minutes((durationSeconds * SECOND) / MINUTE),
      ...(distanceMeters === null
        ? []
        : [{ code: { text: words.distance }, valueQuantity: quantity(Math.round(distanceMeters), "m", "m") }]),
    ],
  });
}

function sessionOf(session: RoutineSession, { words, zone }: Export): Resource {
  const seconds = session.items.reduce((sum, item) => sum + item.seconds, 0);
  return observation(`session ${session.id}`, words, {
    category: CATEGORIES.activity,
    code: CODES.exercise,
    effectivePeriod: { start: instantIn(session.startedAt, zone), end: instantIn(session.endedAt, zone) },
    valueCodeableConcept: { text: words.routine(session.routineId) },
    component: [minutes((seconds * SECOND) / MINUTE)],
  });
}

const minutes = (value: number) => ({
  code: CODES.exerciseDuration,
  valueQuantity: quantity(Math.round(value * 10) / 10, "min", "min"),
});

function observation(name: string, { subject }: ExportWords, fields: Readonly<Record<string, unknown>>): Resource {
  return {
    resourceType: "Observation",
    id: namedUuid(name),
    status: "final",
    subject: { display: subject },
    ...fields,
  };
}

/** With the offset that was in force there. */
function instantIn(at: EpochMs, zone: string): string {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return formatInstant(at, offsetNanoseconds / 60e9);
}
