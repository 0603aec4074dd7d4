import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { instantSchema, isDay, isZone } from "@/src/core/time/time-schemas.ts";

/** A zone to Temporal, but no name that anybody's browser gives: as long as one likes. */
const WORDY = "2026-01-01T00:00:00.000000000+01:00[Europe/Berlin][u-ca=iso8601][a=b]";

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["+05:45", true],
  ["Mars/Base", false],
  ["", false],
  [WORDY, false],
])("whether days can be told in %j: %s", (zone, expected) => expect(isZone(zone)).toBe(expected));

test.each([
  ["2026-11-28", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-11-31", false],
  ["2026-11-2", false],
  ["2026-11-28T09:00", false],
  ["", false],
])("whether %j is a day: %s", (text, expected) => expect(isDay(text)).toBe(expected));

describe("an instant", () => {
  test.each([0, Date.UTC(2026, 10, 28), Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)])("may be %d", (at) =>
    expect(v.is(instantSchema, at)).toBe(true),
  );
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, -8.64e15, Date.UTC(2200, 0, 1) + 1, "2026-11-28"])(
    "may not be %s",
    (at) => expect(v.is(instantSchema, at)).toBe(false),
  );
});
