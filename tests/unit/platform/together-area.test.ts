import { describe, expect, it } from "vitest";
import { togetherArea } from "@/src/platform/together-area.ts";

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** `storage.local` as the browser keeps it, of which `a` and `b` are read together; `asked` tells how it was asked. */
function aStore(entries: Readonly<Record<string, unknown>>) {
  const values = new Map(Object.entries(entries));
  const listeners: ((changes: Changes) => void)[] = [];
  const asked: string[] = [];
  const broken = new Set<string>();
  const read = (key: string) => {
    if (broken.has(key)) throw new Error(`${key} is broken`);
    return values.get(key);
  };
  const put = (key: string, value: unknown) => {
    values.set(key, value);
    for (const listener of listeners) listener({ [key]: { newValue: value } });
  };
  const area = togetherArea(
    {
      async get(key) {
        asked.push(key);
        return read(key);
      },
      async several(keys) {
        asked.push(keys.join("+"));
        return Object.fromEntries(keys.flatMap((key) => (values.has(key) ? [[key, read(key)]] : [])));
      },
      set: async (key, value) => put(key, value),
      async remove(key) {
        values.delete(key);
        for (const listener of listeners) listener({ [key]: {} });
      },
      onChanged: (listener) => listeners.push(listener),
    },
    ["a", "b"],
  );
  return { area, asked, broken, put };
}

describe("keys that are read together", () => {
  it("take one question, at the first need, and none later", async () => {
    const { area, asked } = aStore({ a: 1, c: 3 });
    expect(asked).toEqual([]);
    expect([await area.get("a"), await area.get("b"), await area.get("a")]).toEqual([1, undefined, 1]);
    expect(asked).toEqual(["a+b"]);
  });

  it("leave all others to be asked for each time", async () => {
    const { area, asked, put } = aStore({ a: 1, c: 3 });
    await area.get("a");
    expect(await area.get("c")).toBe(3);
    put("c", 4);
    expect(await area.get("c")).toBe(4);
    expect(asked).toEqual(["a+b", "c", "c"]);
  });

  it("follow what is written and removed here and elsewhere", async () => {
    const { area, put } = aStore({ a: 1, b: 2 });
    await area.get("a");
    put("a", 5);
    await area.set("b", 6);
    expect([await area.get("a"), await area.get("b")]).toEqual([5, 6]);
    await area.remove("a");
    expect(await area.get("a")).toBeUndefined();
  });

  it("can be read one by one where one of them is broken", async () => {
    const { area, broken } = aStore({ a: 1, b: 2 });
    broken.add("b");
    expect(await area.get("a")).toBe(1);
    await expect(area.get("b")).rejects.toThrow("b is broken");
  });
});
