import { beforeEach, describe, expect, it, vi } from "vitest";
import { liveSpareArea } from "@/src/platform/spare-area.ts";

/** As Chromium's: an entry is a file, what can't be written rejects, and a cache can't be deleted on a full disk (browser fact 54). */
function createCachesOn(disk: { room: number }) {
  const all = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  const used = () =>
    [...all.values()].flatMap((cache) => [...cache.values()]).reduce((sum, { length }) => sum + length, 0);
  const open = async (name: string) => {
    const entries = all.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>();
    all.set(name, entries);
    return {
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      match: async (url: string) => (entries.has(url) ? new Response(entries.get(url)) : undefined),
      delete: async (url: string) => entries.delete(url),
      async put(url: string, response: Response) {
        const bytes = new Uint8Array(await response.arrayBuffer());
        // The old one goes once the new one is whole.
        if (used() + bytes.length > disk.room) throw new DOMException("Entry already exists.", "InvalidAccessError");
        entries.set(url, bytes);
      },
    };
  };
  return {
    used,
    open,
    match: async (url: string, { cacheName }: { cacheName: string }) => (await open(cacheName)).match(url),
    delete: async (name: string) => used() < disk.room && all.delete(name),
  };
}

const PLENTY = 100_000_000;

describe("the spare area", () => {
  const disk = { room: PLENTY };
  let caches: ReturnType<typeof createCachesOn>;
  const fillTheDisk = () => {
    disk.room = caches.used();
  };

  beforeEach(() => {
    disk.room = PLENTY;
    caches = createCachesOn(disk);
    vi.stubGlobal("caches", caches);
    return () => vi.unstubAllGlobals();
  });

  it("keeps and gives back values and removals, under any key", async () => {
    const spare = liveSpareArea();
    await spare.set("a/b c", { value: { n: 1 } });
    await spare.set("gone", {});
    expect(await spare.keys()).toEqual(["a/b c", "gone"]);
    expect(await spare.get("a/b c")).toEqual({ value: { n: 1 } });
    expect(await spare.get("gone")).toEqual({});
    expect(await spare.get("never")).toBeUndefined();
    await spare.clear();
    expect(await spare.keys()).toEqual([]);
  });

  it("takes a day's journal on a disk that is full to the last byte, from the room that it had reserved", async () => {
    await liveSpareArea().reserve();
    fillTheDisk();
    const spare = liveSpareArea();
    for (let size = 1; size <= 300; size += 1) await spare.set("journal", { value: "x".repeat(size * 1_000) });
    expect(await spare.get("journal")).toEqual({ value: "x".repeat(300_000) });
  });

  it("says that it takes nothing where nothing was reserved, and loses nothing of what it had", async () => {
    const spare = liveSpareArea();
    await spare.set("journal", { value: "before" });
    fillTheDisk();
    await expect(spare.set("journal", { value: "x".repeat(2_000) })).rejects.toThrow("Entry already exists.");
    expect(await spare.get("journal")).toEqual({ value: "before" });
  });

  it("reserves once, and again after its room was used", async () => {
    const put = vi.fn(async () => undefined);
    const { open } = caches;
    caches.open = async (name) => {
      const cache = await open(name);
      return { ...cache, put: async (url, response) => cache.put(url, response).then(put) };
    };
    await liveSpareArea().reserve();
    await liveSpareArea().reserve();
    expect(put).toHaveBeenCalledTimes(1);
    expect(await (await caches.open("ballast")).delete("https://spare.invalid/ballast")).toBe(true);
    await liveSpareArea().reserve();
    expect(put).toHaveBeenCalledTimes(2);
  });

  it("has no room on a disk that couldn't be mended", async () => {
    disk.room = 8_000_000;
    expect(await liveSpareArea().hasRoom()).toBe(false);
    disk.room = PLENTY;
    expect(await liveSpareArea().hasRoom()).toBe(true);
    disk.room = 4_000_000;
    await liveSpareArea().reserve();
    fillTheDisk();
    expect(await liveSpareArea().hasRoom(), "and leaves what it had reserved").toBe(false);
    await liveSpareArea().set("journal", { value: "x".repeat(100_000) });
  });

  it("is empty, and says nothing, where the browser has none", async () => {
    vi.stubGlobal("caches", {
      open: () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError")),
    });
    const spare = liveSpareArea();
    expect(await spare.keys()).toEqual([]);
    expect(await spare.reserve()).toBe(false);
    expect(await spare.isReserved()).toBe(false);
    expect(await spare.hasRoom()).toBe(false);
  });
});
