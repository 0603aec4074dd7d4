import { describe, expect, it } from "vitest";
import { rememberedArea } from "@/src/platform/remembered-area.ts";

type Listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void;

/** The session's memory as the browser keeps it, with another context that writes to it. */
function aMemory(entries: Readonly<Record<string, unknown>> = {}) {
  const values = new Map(Object.entries(entries));
  const listeners: Listener[] = [];
  const memory = { asked: 0, isFailing: false };
  const put = (key: string, value: unknown) => {
    values.set(key, value);
    for (const listener of listeners) listener({ [key]: { newValue: value } });
  };
  const drop = (key: string) => {
    values.delete(key);
    for (const listener of listeners) listener({ [key]: {} });
  };
  const area = rememberedArea({
    async all() {
      memory.asked += 1;
      if (memory.isFailing) throw new Error("no memory");
      return Object.fromEntries(values);
    },
    async set(key, value) {
      if (memory.isFailing) throw new Error("full");
      values.set(key, value);
    },
    async remove(key) {
      values.delete(key);
    },
    onChanged: (listener) => listeners.push(listener),
  });
  return { area, memory, elsewhere: { put, drop } };
}

describe("an area that is remembered", () => {
  it("is asked once, however many keys are wanted", async () => {
    const { area, memory } = aMemory({ a: 1, b: 2 });
    expect(await Promise.all([area.get("a"), area.get("b"), area.get("c")])).toEqual([1, 2, undefined]);
    expect(await area.get("a")).toBe(1);
    expect(memory.asked).toBe(1);
  });

  it("knows what was written and removed through it", async () => {
    const { area } = aMemory({ a: 1 });
    await area.get("a");
    await area.set("b", { deep: [1] });
    await area.remove("a");
    expect([await area.get("a"), await area.get("b")]).toEqual([undefined, { deep: [1] }]);
  });

  it("keeps what was written, not what becomes of it in the hands of whoever wrote it", async () => {
    const { area } = aMemory();
    const mine = { count: 1 };
    await area.get("a");
    await area.set("a", mine);
    mine.count = 2;
    expect(await area.get("a")).toEqual({ count: 1 });
  });

  it("follows what another context writes and removes, also while it is being read", async () => {
    const { area, elsewhere } = aMemory({ a: 1 });
    const reading = area.get("a");
    elsewhere.put("a", 2);
    await reading;
    expect(await area.get("a")).toBe(2);
    elsewhere.drop("a");
    expect(await area.get("a")).toBeUndefined();
  });

  it("does not know what could not be written, and asks again after it could not be read", async () => {
    const { area, memory } = aMemory({ a: 1 });
    memory.isFailing = true;
    await expect(area.get("a")).rejects.toThrow("no memory");
    memory.isFailing = false;
    expect(await area.get("a")).toBe(1);
    memory.isFailing = true;
    await expect(area.set("a", 2)).rejects.toThrow("full");
    expect(await area.get("a")).toBe(1);
  });
});
