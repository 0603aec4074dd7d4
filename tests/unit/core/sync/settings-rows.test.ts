import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { type KnownSettings, settingsNow, settingsRows, takeSettings } from "@/src/core/sync/settings-rows.ts";

const NOW = 5000;
const here = (settings: Partial<Settings> = {}, known: KnownSettings = {}) => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
  known,
  device: "mine",
  now: NOW,
});
const other = DEFAULT_SETTINGS.units === "mi" ? "km" : "mi";
const set = (value: unknown, updatedAt: number, device = "theirs") => ({ value, updatedAt, device });
const rowsOf = (known: KnownSettings) => settingsRows(known);
const take = (mine: ReturnType<typeof here>, known: KnownSettings, isNew = false) =>
  takeSettings(mine, rowsOf(known), { isNew });

describe("settings that travel", () => {
  test("are those that differ from what they are without anybody's doing, with when that was seen", () => {
    expect(settingsNow(here())).toEqual({});
    expect(settingsNow(here({ units: other }))).toEqual({ units: set(other, NOW, "mine") });
  });

  test("keep their time while nothing changes, and get a new one where one goes back to what it was", () => {
    const known = { units: set(other, 1000) };
    expect(settingsNow(here({ units: other }, known))).toEqual(known);
    expect(settingsNow(here({}, known))).toEqual({ units: set(DEFAULT_SETTINGS.units, NOW, "mine") });
  });

  test.each(["player", "place", "profile", "runPlan"] as const)("are not %s, which belongs to one computer", (key) => {
    const changed = here({ [key]: { changed: true } });
    expect(settingsNow(changed)).toEqual({});
    expect(take(here(), { [key]: set(DEFAULT_SETTINGS[key], NOW + 1) })).toEqual({ known: {}, patch: {} });
  });

  test("go out as records under their names", () => {
    expect(rowsOf({ units: set(other, 1000) })).toEqual([
      { kind: "settings", row: { id: "units", value: other, updatedAt: 1000, deletedAt: null, device: "theirs" } },
    ]);
  });
});

describe("another computer's settings", () => {
  test("stand here where they were changed later, and not where earlier", () => {
    const later = { units: set(other, NOW + 1) };
    expect(take(here({}, { units: set(DEFAULT_SETTINGS.units, 1000, "mine") }), later)).toEqual({
      known: later,
      patch: { units: other },
    });
    const mine = { units: set(DEFAULT_SETTINGS.units, NOW + 2, "mine") };
    expect(take(here({}, mine), later)).toEqual({ known: mine, patch: {} });
  });

  test("change nothing where they say what is here", () => {
    const same = { units: set(other, NOW + 1) };
    expect(take(here({ units: other }, { units: set(other, 1000, "mine") }), same)).toEqual({ known: same, patch: {} });
  });

  test("are taken by whoever has just joined, whatever was set there before", () => {
    const theirs = { units: set(DEFAULT_SETTINGS.units, 1000) };
    expect(take(here({ units: other }), theirs, true)).toEqual({
      known: theirs,
      patch: { units: DEFAULT_SETTINGS.units },
    });
    expect(take(here({ units: other }), theirs).patch).toEqual({});
  });

  test("are left alone where they can't be read here, or are no settings", () => {
    const rows = [
      ...rowsOf({ units: set("furlongs", NOW + 1), fromTheFuture: set(1, NOW + 1) }),
      ...rowsOf({ units: set(other, NOW + 1) }).map(({ row }) => ({ kind: "runs" as const, row })),
    ];
    expect(takeSettings(here(), rows, { isNew: false })).toEqual({ known: {}, patch: {} });
  });
});
