import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SpareArea } from "@/src/platform/spare-area.ts";
import { sturdyArea } from "@/src/platform/sturdy-area.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { createMemorySpare } from "@/tests/support/fakes/memory-spare.ts";

const FULL = new Error("IO error: 000003.log: FILE_ERROR_NO_SPACE");

describe("storage.local on a full disk", () => {
  const disk = { area: createMemoryArea(), spare: createMemorySpare() };
  let session = createMemoryArea();
  const spared = vi.fn<(key: string) => void>();
  /** Of one context: a worker or a page. */
  const open = () =>
    sturdyArea({ area: disk.area, session, spare: disk.spare, withLock: (work) => work(), onSpared: spared });
  const restartBrowser = () => {
    session = createMemoryArea();
  };

  beforeEach(() => {
    disk.area = createMemoryArea();
    disk.spare = createMemorySpare();
    restartBrowser();
    spared.mockClear();
  });

  it("is written and read as it is while it takes everything", async () => {
    const local = open();
    await local.set("settings", { spacingMinutes: 5 });
    expect(disk.area.values.get("settings")).toEqual({ spacingMinutes: 5 });
    expect(await open().get("settings")).toEqual({ spacingMinutes: 5 });
    expect(await disk.spare.keys()).toEqual([]);
  });

  it("is not written any more after its first refusal, though there is room again", async () => {
    const local = open();
    await local.set("settings", "before");
    disk.area.writeError = FULL;
    await local.set("settings", "spared");
    disk.area.writeError = null;
    await local.set("settings", "with room");
    await open().remove("journal");
    expect(disk.area.values.get("settings")).toBe("before");
    expect(await open().get("settings")).toBe("with room");
    expect(spared.mock.calls.flat()).toEqual(["settings", "settings", "journal"]);
  });

  it("has everything that was spared after the browser's restart, removals too, and is written again", async () => {
    const local = open();
    await local.set("journal", [1]);
    await local.set("device", "kept");
    disk.area.writeError = FULL;
    await local.set("settings", "spared");
    await local.remove("journal");
    disk.area.writeError = null;
    restartBrowser();
    const next = open();
    expect(await next.get("settings")).toBe("spared");
    expect(await next.get("journal")).toBeUndefined();
    expect(await next.get("device")).toBe("kept");
    expect(await disk.spare.keys()).toEqual([]);
    await next.set("settings", "written");
    expect(disk.area.values.get("settings")).toBe("written");
  });

  it("loses nothing where the browser dies over putting back, or the disk is still full", async () => {
    disk.area.writeError = FULL;
    await open().set("settings", "spared");
    restartBrowser();
    expect(await open().get("settings")).toBe("spared");
    restartBrowser();
    disk.area.writeError = null;
    expect(await open().get("settings")).toBe("spared");
    expect(disk.area.values.get("settings")).toBe("spared");
  });

  it("touches nothing in a browser session that begins on a disk that is still full, and has all of it in the next", async () => {
    disk.area.writeError = FULL;
    await open().set("settings", "spared");
    disk.spare = { ...disk.spare, hasRoom: async () => false } satisfies SpareArea;
    restartBrowser();
    // What it takes now would be lost with what lies there.
    disk.area.writeError = null;
    const meanwhile = open();
    expect(await meanwhile.get("settings")).toBe("spared");
    await meanwhile.set("journal", [1]);
    expect(disk.area.values.size).toBe(0);
    disk.spare = { ...disk.spare, hasRoom: async () => true } satisfies SpareArea;
    restartBrowser();
    expect(await open().get("journal")).toEqual([1]);
    expect([...disk.area.values.keys()].sort()).toEqual(["database-torn", "journal", "reserved", "settings"]);
  });

  it("begins its log anew after a full disk of which no word could be kept, and has the database's begun too", async () => {
    await open().get("settings");
    await vi.waitFor(() => expect(disk.area.values.get("reserved")).toBe(true));
    let isReserved = true;
    disk.spare = { ...disk.spare, isReserved: async () => isReserved } satisfies SpareArea;
    const set = vi.spyOn(disk.area, "set");
    restartBrowser();
    await open().get("settings");
    expect(set, "where its room is still there").not.toHaveBeenCalled();
    isReserved = false;
    restartBrowser();
    await open().get("settings");
    expect(set.mock.calls.map(([key]) => key)).toEqual(["database-torn", "filler"]);
  });

  it("tells who writes that nothing takes the value", async () => {
    disk.area.writeError = FULL;
    disk.spare = { ...disk.spare, set: () => Promise.reject(new Error("full")) } satisfies SpareArea;
    const local = open();
    await expect(local.set("settings", 1)).rejects.toThrow("full");
    expect(await local.get("settings")).toBeUndefined();
  });

  it("is spared what another context met", async () => {
    const [worker, page] = [open(), open()];
    expect(await page.get("settings")).toBeUndefined();
    disk.area.writeError = FULL;
    await worker.set("settings", "spared");
    expect(await page.get("settings")).toBe("spared");
  });

  it("takes a value that nobody could store for the fault that it is", async () => {
    const wrong = new DOMException("could not be cloned", "DataCloneError");
    disk.area.set = () => Promise.reject(wrong);
    await expect(open().set("settings", 1)).rejects.toBe(wrong);
    expect(await disk.spare.keys()).toEqual([]);
  });
});
