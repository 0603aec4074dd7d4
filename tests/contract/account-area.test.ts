import { describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type AccountArea, liveAccountArea } from "@/src/platform/account-area.ts";
import { createAccount, createMemoryAccountArea } from "@/tests/support/fakes/memory-account-area.ts";

const subjects: Readonly<Record<string, () => AccountArea>> = {
  memory: () => createMemoryAccountArea(),
  browser() {
    fakeBrowser.reset();
    return liveAccountArea();
  },
};

describe.each(Object.entries(subjects))("the account's area in %s", (_, create) => {
  it("gives all that was set, without what was removed, and tells which keys changed", async () => {
    const area = create();
    const told: string[] = [];
    area.onChanged((keys) => void told.push(...keys));
    await area.set({ a: 1, b: { c: "ä" } });
    await area.set({ a: 2 });
    expect(await area.all()).toEqual({ a: 2, b: { c: "ä" } });
    await area.remove(["a", "never"]);
    expect(await area.all()).toEqual({ b: { c: "ä" } });
    await area.clear();
    expect(await area.all()).toEqual({});
    expect([...new Set(told)]).toEqual(expect.arrayContaining(["a", "b"]));
  });
});

describe("the account's area in memory", () => {
  it("refuses as Chromium does: an item, all of them, and the writes of a minute that are too many", async () => {
    const area = createMemoryAccountArea();
    await expect(area.set({ k: "x".repeat(8_190) })).rejects.toThrow("QUOTA_BYTES_PER_ITEM");
    const full = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`k${index}`, "x".repeat(8_000)]));
    await expect(area.set(full)).rejects.toThrow("QUOTA_BYTES");
    expect(await area.all()).toEqual({});
    for (let write = 2; write < 120; write += 1) await area.set({ k: 1 });
    await expect(area.set({ k: 1 })).rejects.toThrow("MAX_WRITE_OPERATIONS_PER_MINUTE");
  });

  it("carries items to other browsers of the account, what was missed once they are there again", async () => {
    const account = createAccount();
    const [one, two] = [createMemoryAccountArea({ account }), createMemoryAccountArea({ account })];
    two.isOnline = false;
    await one.set({ a: 1 });
    await two.set({ b: 1 });
    expect(await two.all()).toEqual({ b: 1 });
    two.isOnline = true;
    two.deliver();
    one.deliver();
    expect(await two.all()).toEqual({ a: 1, b: 1 });
    expect(await one.all()).toEqual({ a: 1, b: 1 });
  });
});
