import { expect, test } from "vitest";
import { watchZone } from "../../support/zone-witness.ts";

const NOON = Date.UTC(2026, 10, 30, 12);
const BERLIN = { timeZone: "Europe/Berlin" } as const;

/** Each case asks a witness of its own, which looks from now on. */
const isReader = (act: () => unknown): boolean => {
  const { wasRead } = watchZone();
  act();
  return wasRead();
};

test.each([
  ["the hour of a date", () => new Date(NOON).getHours()],
  ["a date set by its parts", () => new Date(2026, 10, 30)],
  ["a date read without its zone", () => new Date("2026-11-30T12:00")],
  ["the same, parsed", () => Date.parse("November 30, 2026")],
  ["a date in words", () => String(new Date(NOON))],
  ["a date as a function", () => Date()],
  ["a format without a zone", () => new Intl.DateTimeFormat("en").format(NOON)],
  ["a date in words of a language", () => new Date(NOON).toLocaleDateString("en")],
  ["the zone itself", () => Temporal.Now.timeZoneId()],
  ["today", () => Temporal.Now.plainDateISO()],
  ["an instant in words", () => Temporal.Instant.fromEpochMilliseconds(NOON).toLocaleString("en")],
])("%s reads the zone of the machine", (_what, act) => {
  expect(isReader(act)).toBe(true);
});

test.each([
  ["formats a date", (kept: Intl.DateTimeFormat) => kept.format(NOON)],
  ["takes one to parts", (kept: Intl.DateTimeFormat) => kept.formatToParts(NOON)],
  ["says which zone it has", (kept: Intl.DateTimeFormat) => kept.resolvedOptions().timeZone],
])("a format that somebody made before and kept reads it where it %s", (_what, use) => {
  watchZone();
  const local = new Intl.DateTimeFormat("en");
  const berlin = new Intl.DateTimeFormat("en", BERLIN);
  expect(isReader(() => use(local))).toBe(true);
  expect(isReader(() => use(berlin))).toBe(false);
});

test.each([
  ["the hour in UTC", () => new Date(NOON).getUTCHours()],
  ["a date of its own zone", () => [new Date("2026-11-30T12:00+01:00"), Date.parse("2026-11-30T12:00Z")]],
  ["a plain day, which is read in UTC", () => new Date("2026-11-30")],
  ["the clock", () => [Date.now(), new Date(), new Date(NOON).toISOString()]],
  ["a format with a zone", () => new Intl.DateTimeFormat("en", BERLIN).format(NOON)],
  ["a named zone's day", () => Temporal.Instant.fromEpochMilliseconds(NOON).toZonedDateTimeISO("Europe/Berlin").hour],
  ["today in a named zone", () => Temporal.Now.plainDateISO("Europe/Berlin")],
])("%s does not", (_what, act) => {
  expect(isReader(act)).toBe(false);
});
