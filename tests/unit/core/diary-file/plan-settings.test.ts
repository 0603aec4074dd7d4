import { describe, expect, it, test } from "vitest";
import { planSettings, readFileSettings, SETTING_MOVES } from "@/src/core/diary-file/plan-settings.ts";
import { isSettingsKey } from "@/src/core/settings/parse-settings.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";

const read = (text: string) =>
  readFileSettings(
    (async function* () {
      yield* text.match(/[\s\S]{1,7}/g) ?? [];
    })(),
  );
const FILE = { format: "standing-start-settings", version: 1, settings: { theme: "dark" } };

describe("settings in a file", () => {
  test.each([
    ["a file of settings", FILE],
    [
      "a whole diary, whose records are passed over",
      { ...FILE, format: "standing-start-diary", records: { runs: [{ id: 1 }] } },
    ],
  ])("are read from %s", async (_, file) => {
    expect(await read(JSON.stringify(file))).toEqual({ ok: true, value: { theme: "dark" } });
  });

  test.each([
    ["of a newer version", JSON.stringify({ ...FILE, version: 2 }), { because: "newer", version: "2" }],
    ["of another make", JSON.stringify({ ...FILE, format: "x" }), { because: "not-ours", version: "" }],
    ["that is cut off", JSON.stringify(FILE).slice(0, -4), { because: "damaged", version: "" }],
    ["that is no JSON", "{]", { because: "damaged", version: "" }],
  ])("are refused in a file %s", async (_, text, error) => {
    expect(await read(text)).toEqual({ ok: false, error });
  });

  it("change only what is not so already, keep what can't be read as it is, and leave records alone", () => {
    const raw = {
      theme: "dark",
      units: "system",
      posture: { everyMinutes: 45, on: "maybe" },
      colour: "red",
      profile: { pregnant: "yes" },
      runPlan: [],
    };
    expect(planSettings(raw, DEFAULT_SETTINGS)).toEqual({
      patch: { theme: "dark", posture: { on: true, everyMinutes: 45 } },
      unknown: ["colour"],
      wrong: ["posture"],
    });
    expect(planSettings("nonsense", DEFAULT_SETTINGS)).toEqual({ patch: {}, unknown: [], wrong: [] });
  });

  it("come under their new names from a file that was saved before they moved", () => {
    const moves = [
      { since: "2027-01-01", from: "appearance", to: "theme" },
      { since: "2027-02-01", from: "distance", to: "units" },
    ] as const;
    const plan = planSettings({ appearance: "dark", distance: "mi", units: "km" }, DEFAULT_SETTINGS, moves);
    expect(plan).toEqual({ patch: { theme: "dark", units: "km" }, unknown: [], wrong: [] });
  });

  it("have moved in the order of their dates, from names that no setting has", () => {
    expect(SETTING_MOVES.map(({ since }) => since)).toEqual(SETTING_MOVES.map(({ since }) => since).toSorted());
    expect(SETTING_MOVES.filter(({ from }) => isSettingsKey(from))).toEqual([]);
  });
});
