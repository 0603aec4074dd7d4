import { describe, expect, test } from "vitest";
import { findUnknownFields, parseDayScript } from "@/src/dev/lab/day/parse-day-script.ts";

const type = { at: "09:00", do: "type" };
const end = { at: "17:00", do: "end" };
const script = (day: readonly unknown[], rest: object = {}) =>
  JSON.stringify({ zone: "Europe/Berlin", date: "2026-11-23", day, ...rest });

describe("a good script", () => {
  test("is read with times since midnight in ms and no answer by default", () => {
    const parsed = parseDayScript(script([type, { at: "26:30:15", do: "leave" }, { at: "27:00", do: "end" }]));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        responds: "ignore",
        day: [{ at: 32_400_000 }, { at: 95_415_000, do: "leave" }, { at: 97_200_000, do: "end" }],
      },
    });
  });

  test("may start with something that isn't about the body, and may be over at once", () => {
    expect(parseDayScript(script([{ at: "08:00", do: "plan-run", start: "18:00", minutes: 45 }, type, end])).ok).toBe(
      true,
    );
    expect(parseDayScript(script([end])).ok).toBe(true);
    expect(parseDayScript(script([{ at: "09:00", do: "open" }, end])).ok).toBe(true);
  });

  test("keeps settings as they are: they fall back one by one elsewhere", () => {
    expect(parseDayScript(script([end], { settings: "nonsense" })).ok).toBe(true);
  });

  test("tells fields that nothing reads", () => {
    expect(findUnknownFields(script([{ ...type, minuts: 5 }, end], { zones: 1 }))).toEqual([
      "zones: no such field, ignored",
      "entry 0: minuts: no such field, ignored",
    ]);
  });
});

describe("a bad script names the place and what was expected there", () => {
  test.each([
    ["no JSON", "{", /^expected JSON/],
    ["a list", "[]", /^expected an object with zone, date and day$/],
    [
      "no zone",
      JSON.stringify({ date: "2026-11-23", day: [end] }),
      /^zone: expected an IANA time zone .* got nothing$/,
    ],
    ["an unknown zone", script([end], { zone: "Mars/Base" }), /^zone: expected an IANA time zone .* got "Mars\/Base"$/],
    ["a date that isn't one", script([end], { date: "2026-02-30" }), /^date: expected a date .* got "2026-02-30"$/],
    ["a date with a time", script([end], { date: "2026-11-23T00:00" }), /^date: expected a date/],
    [
      "an unknown answer",
      script([end], { responds: "maybe" }),
      /^responds: expected one of done, ignore, snooze, skip, got "maybe"$/,
    ],
    ["no day", JSON.stringify({ zone: "UTC", date: "2026-11-23" }), /^day: expected a list of entries/],
    ["an empty day", script([]), /^day: expected a list of entries with at least one, got \[\]$/],
    ["an entry that is no object", script([type, 5, end]), /^entry 1: expected an object with at and do, got 5$/],
    ["no at", script([{ do: "type" }, end]), /^entry 0: at: expected a time since midnight .* got nothing$/],
    [
      "a bad at",
      script([type, { at: "9:61", do: "leave" }, end]),
      /^entry 1: at: expected a time since midnight .* got "9:61"$/,
    ],
    [
      "an at that is a number",
      script([{ at: 9, do: "type" }, end]),
      /^entry 0: at: expected a time since midnight .* got 9$/,
    ],
    ["no do", script([{ at: "09:00" }, end]), /^entry 0: do: expected one of type, read, .* got nothing$/],
    [
      "an unknown do",
      script([{ at: "09:00", do: "dance" }, end]),
      /^entry 0: do: expected one of type, .* got "dance"$/,
    ],
    [
      "a clock without by",
      script([type, { at: "10:00", do: "clock" }, end]),
      /^entry 1: by: expected an ISO 8601 duration .* got nothing$/,
    ],
    [
      "a by in words",
      script([type, { at: "10:00", do: "clock", by: "an hour" }, end]),
      /^entry 1: by: expected an ISO 8601 duration/,
    ],
    [
      "a by in months",
      script([type, { at: "10:00", do: "clock", by: "P1M" }, end]),
      /^entry 1: by: expected an ISO 8601 duration/,
    ],
    [
      "a zone entry without zone",
      script([type, { at: "10:00", do: "zone" }, end]),
      /^entry 1: zone: expected an IANA time zone/,
    ],
    [
      "a zone entry with a bad zone",
      script([type, { at: "10:00", do: "zone", zone: "CETX" }, end]),
      /^entry 1: zone: .* got "CETX"$/,
    ],
    [
      "a press without button",
      script([type, { at: "10:00", do: "press" }, end]),
      /^entry 1: button: expected one of pause, .* got nothing$/,
    ],
    [
      "an unknown button",
      script([type, { at: "10:00", do: "press", button: "x" }, end]),
      /^entry 1: button: .* got "x"$/,
    ],
    [
      "a pause without minutes",
      script([type, { at: "10:00", do: "press", button: "pause" }, end]),
      /^entry 1: minutes: expected a whole number .* got nothing$/,
    ],
    [
      "a meeting of no minutes",
      script([type, { at: "10:00", do: "press", button: "meeting", minutes: 0 }, end]),
      /^entry 1: minutes: .* got 0$/,
    ],
    [
      "an unknown kind",
      script([type, { at: "10:00", do: "press", button: "start", kind: "nap" }, end]),
      /^entry 1: kind: expected one of posture, .* got "nap"$/,
    ],
    [
      "a run without a start",
      script([type, { at: "10:00", do: "plan-run", minutes: 45 }, end]),
      /^entry 1: start: expected a wall-clock time .* got nothing$/,
    ],
    [
      "a run at a quarter to never",
      script([type, { at: "10:00", do: "plan-run", start: "25:00", minutes: 45 }, end]),
      /^entry 1: start: .* got "25:00"$/,
    ],
    ["no end", script([type]), /^entry 0: do: expected the last entry to be end, got "type"$/],
    [
      "something after the end",
      script([type, { at: "10:00", do: "end" }, end]),
      /^entry 1: do: expected end to be the last entry$/,
    ],
    [
      "entries out of order",
      script([type, { at: "08:00", do: "leave" }, end]),
      /^entry 1: at: expected a time not before that of the entry before it \(\d\d:00\), got 08:00$/,
    ],
    [
      "typing after close",
      script([type, { at: "10:00", do: "close" }, { at: "11:00", do: "type" }, end]),
      /^entry 2: do: expected open or end after close, got "type"$/,
    ],
    [
      "open without close",
      script([type, { at: "10:00", do: "open" }, end]),
      /^entry 1: do: expected open only after close, got "open"$/,
    ],
  ])("%s", (_name, text, message) => {
    const parsed = parseDayScript(text);
    expect(parsed.ok ? [] : parsed.error).toContainEqual(expect.stringMatching(message));
  });

  test("and every fault is told, not only the first", () => {
    const parsed = parseDayScript(script([{ do: "type" }, { at: "10:00", do: "dance" }, end]));
    expect(parsed.ok ? [] : parsed.error).toHaveLength(2);
  });
});
