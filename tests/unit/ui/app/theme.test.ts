import { afterEach, expect, it } from "vitest";
import { readTheme } from "@/src/storage/read-settings.ts";
import { followTheme } from "@/src/ui/app/theme.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const drawn = () => document.documentElement.dataset["theme"] ?? "system";
const settle = () => new Promise((done) => setTimeout(done, 0));

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

it("stays in the theme of the settings while the page is open, whoever changes it", async () => {
  const [local, changes] = [createMemoryArea(), fakeChanges()];
  local.values.set("settings", { theme: "dark" });
  followTheme(() => readTheme(local), aSeenPage(changes));
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
    followTheme(() => readTheme(local), aSeenPage(fakeChanges()));
    await settle();
    expect(drawn()).toBe("system");
  },
);

it("stays as it is where the settings can't be read", async () => {
  document.documentElement.dataset["theme"] = "dark";
  followTheme(() => Promise.reject(new Error("no storage")), aSeenPage(fakeChanges()));
  await settle();
  expect(drawn()).toBe("dark");
});
