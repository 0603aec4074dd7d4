import { afterEach, describe, expect, it } from "vitest";
import { readAppearance } from "@/src/storage/read-settings.ts";
import { followSetting } from "@/src/ui/app/follow-setting.ts";
import { browserFormat } from "@/src/ui/app/format.ts";
import { applyRegional, clockChoice, firstWeekday, rememberedWriting, weekdaysInOrder } from "@/src/ui/app/regional.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const settle = () => new Promise((done) => setTimeout(done, 0));
const BLOCKED = {
  get localStorage(): Storage {
    throw new Error("blocked");
  },
};

describe("how pages write times and weeks", () => {
  afterEach(() => applyRegional({ clock: "system", weekStart: "system" }));

  it("follows the browser's language until somebody chooses", () => {
    expect(navigator.language).toBe("en-US");
    expect(firstWeekday()).toBe("sun");
    expect(weekdaysInOrder()).toEqual(["sun", "mon", "tue", "wed", "thu", "fri", "sat"]);
    expect(browserFormat().clockTime("18:05")).toMatch(/^6:05\sPM$/);
  });

  it("follows a choice at once, and the next page begins with it", () => {
    applyRegional({ clock: "24h", weekStart: "sat" });
    expect(clockChoice()).toBe("24h");
    expect(firstWeekday()).toBe("sat");
    expect(browserFormat().clockTime("18:05")).toBe("18:05");
    expect(rememberedWriting()).toEqual({ clock: "24h", weekStart: "sat" });
  });

  it("follows the settings while the page is open, whoever changes them", async () => {
    const [local, changes] = [createMemoryArea(), fakeChanges()];
    local.values.set("settings", { clock: "24h", weekStart: "never" });
    followSetting(
      () => readAppearance(local),
      ({ writing }) => applyRegional(writing),
      aSeenPage(changes),
    );
    await settle();
    expect([clockChoice(), firstWeekday()]).toEqual(["24h", "sun"]);
    local.values.set("settings", { clock: "12h", weekStart: "sat" });
    changes.tell({ changed: ["settings"] });
    await settle();
    expect([clockChoice(), firstWeekday()]).toEqual(["12h", "sat"]);
  });

  it("forgets what it cannot read, and does without a storage", () => {
    localStorage.setItem("regional", "13h never");
    expect(rememberedWriting()).toEqual({ clock: "system", weekStart: "system" });
    expect(rememberedWriting(BLOCKED)).toEqual({ clock: "system", weekStart: "system" });
    applyRegional({ clock: "12h", weekStart: "mon" }, BLOCKED);
    expect(firstWeekday()).toBe("mon");
  });
});
