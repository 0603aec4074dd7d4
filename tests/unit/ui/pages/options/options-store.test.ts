import { describe, expect, it } from "vitest";
import { parseSettings, type SettingsFault } from "@/src/core/settings/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { createOptionsStore } from "@/src/ui/pages/options/options-store.ts";

function aBackground(stored: Settings = DEFAULT_SETTINGS, faults: readonly SettingsFault[] = []) {
  const background = { stored, patches: [] as Partial<Settings>[], isDown: false, tell: (): void => undefined };
  const store = createOptionsStore(
    { settings: stored, faults },
    {
      loadSettings: async () => ({ settings: background.stored, faults }),
      onChanged: (_kinds, again) => {
        background.tell = again;
        return () => undefined;
      },
      saveSettings: async (patch) => {
        if (background.isDown) throw new Error("no answer");
        background.patches.push(patch);
        const parsed = parseSettings(patch, background.stored);
        if (parsed.faults[0]) throw new Error(parsed.faults[0].path);
        background.stored = parsed.settings;
        return parsed;
      },
      sendTestPrompt: async () => "notification",
      newId: () => "id",
    },
  );
  return { background, store };
}

describe("a change in another window", () => {
  it("shows at once, and what was changed here and not saved stays", async () => {
    const { background, store } = aBackground();
    store.follow();
    background.isDown = true;
    store.change({ spacingMinutes: 20 });
    await store.settled();
    background.stored = { ...background.stored, units: "mi", spacingMinutes: 15 };
    background.tell();
    await store.settled();
    expect(store.settings.value).toMatchObject({ units: "mi", spacingMinutes: 20 });

    background.isDown = false;
    store.retry();
    await store.settled();
    expect(background.patches).toEqual([{ spacingMinutes: 20 }]);
    expect(background.stored).toMatchObject({ units: "mi", spacingMinutes: 20 });
  });

  it("is no reason to save anything", async () => {
    const { background, store } = aBackground();
    store.follow();
    background.stored = { ...background.stored, units: "mi" };
    background.tell();
    await store.settled();
    expect(store.settings.value.units).toBe("mi");
    expect(background.patches).toEqual([]);
  });
});

describe("a change on the options page", () => {
  it("shows at once, is saved alone, and can be undone", async () => {
    const { background, store } = aBackground();
    store.change({ spacingMinutes: 20 });
    expect(store.settings.value.spacingMinutes).toBe(20);
    await store.settled();
    expect(background.patches).toEqual([{ spacingMinutes: 20 }]);

    store.toast.value?.onUndo?.();
    await store.settled();
    expect(background.stored.spacingMinutes).toBe(DEFAULT_SETTINGS.spacingMinutes);
    expect(store.settings.value.spacingMinutes).toBe(DEFAULT_SETTINGS.spacingMinutes);
  });

  it("stays on the page when the save fails, says so, and goes out with the next try", async () => {
    const { background, store } = aBackground();
    background.isDown = true;
    store.change({ theme: "dark" });
    await store.settled();
    expect(store.settings.value.theme).toBe("dark");
    expect(store.trouble.value?.detail).toBe("no answer");
    expect(store.toast.value).toBeNull();

    background.isDown = false;
    store.change({ units: "mi" });
    await store.settled();
    expect(background.patches).toEqual([{ theme: "dark", units: "mi" }]);
    expect(store.trouble.value).toBeNull();
  });

  it("is kept and named when the background refuses it", async () => {
    const { background, store } = aBackground();
    store.change({ spacingMinutes: 999 });
    await store.settled();
    expect(store.settings.value.spacingMinutes).toBe(999);
    expect(store.trouble.value?.detail).toBe("spacingMinutes");
    expect(background.stored.spacingMinutes).toBe(10);
  });

  it("never writes back what another page changed meanwhile", async () => {
    const { background, store } = aBackground();
    background.stored = { ...background.stored, theme: "dark" };
    store.change({ units: "mi" });
    await store.settled();
    store.change({ spacingMinutes: 15 });
    await store.settled();
    expect(background.patches).toEqual([{ units: "mi" }, { spacingMinutes: 15 }]);
    expect(store.settings.value.theme).toBe("dark");
  });

  it("saves several quick changes one after another", async () => {
    const { background, store } = aBackground();
    store.change({ spacingMinutes: 5 });
    store.change({ spacingMinutes: 6 });
    store.change({ units: "mi" });
    await store.settled();
    expect(background.stored).toEqual({ ...DEFAULT_SETTINGS, spacingMinutes: 6, units: "mi" });
  });
});

describe("settings that could not be read", () => {
  const FAULTS = [
    { path: "posture.everyMinutes", message: "expected at least 5 minutes" },
    { path: "units", message: "expected km or mi" },
  ];

  it("are named until each was saved, by a change or as they are", async () => {
    const { background, store } = aBackground(DEFAULT_SETTINGS, FAULTS);
    expect(store.repaired.value).toEqual(["posture", "units"]);
    store.change({ units: "mi" });
    await store.settled();
    expect(store.repaired.value).toEqual(["posture"]);
    store.keepRepaired();
    await store.settled();
    expect(store.repaired.value).toEqual([]);
    expect(background.patches.at(-1)).toEqual({ posture: DEFAULT_SETTINGS.posture });
  });

  it("stay named when they could not be saved", async () => {
    const { background, store } = aBackground(DEFAULT_SETTINGS, FAULTS);
    background.isDown = true;
    store.keepRepaired();
    await store.settled();
    expect(store.repaired.value).toEqual(["posture", "units"]);
    expect(store.trouble.value?.detail).toBe("no answer");
  });

  it("are all of them where what was stored is no settings at all", () => {
    const { store } = aBackground(DEFAULT_SETTINGS, [{ path: "", message: "expected an object of settings" }]);
    expect(store.repaired.value).toEqual(Object.keys(DEFAULT_SETTINGS));
  });
});
