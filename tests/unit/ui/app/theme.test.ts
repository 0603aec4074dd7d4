import { afterEach, expect, it } from "vitest";
import { readAppearance } from "@/src/storage/read-settings.ts";
import { followSetting } from "@/src/ui/app/follow-setting.ts";
import { applyTheme } from "@/src/ui/app/theme.ts";
import type { OnChanged } from "@/src/ui/app/told.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const drawn = () => document.documentElement.dataset["theme"] ?? "system";
const follow = (read: () => ReturnType<typeof readAppearance>, onChanged: OnChanged) =>
  followSetting(read, ({ theme }) => applyTheme(theme), onChanged);
const settle = () => new Promise((done) => setTimeout(done, 0));

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

it("stays in the theme of the settings while the page is open, whoever changes it", async () => {
  const [local, changes] = [createMemoryArea(), fakeChanges()];
  local.values.set("settings", { theme: "dark" });
  follow(() => readAppearance(local), aSeenPage(changes));
  await settle();
  expect(drawn()).toBe("dark");
  local.values.set("settings", { theme: "light" });
  changes.tell({ changed: ["settings"] });
  await settle();
  expect(drawn()).toBe("light");
});

it.each([undefined, "dark", { theme: "purple" }, {}])(
  "follows the browser where the settings say %j",
  async (stored) => {
    const local = createMemoryArea();
    if (stored !== undefined) local.values.set("settings", stored);
    follow(() => readAppearance(local), aSeenPage(fakeChanges()));
    await settle();
    expect(drawn()).toBe("system");
  },
);

it("stays as it is where the settings can't be read", async () => {
  document.documentElement.dataset["theme"] = "dark";
  follow(() => Promise.reject(new Error("no storage")), aSeenPage(fakeChanges()));
  await settle();
  expect(drawn()).toBe("dark");
});
