import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { createSettingsRepo } from "@/src/storage/settings-repo.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { createQueueLocks } from "@/tests/support/fakes/queue-locks.ts";

function aRepo() {
  const listeners: ((keys: readonly string[]) => void)[] = [];
  const local = createMemoryArea((key) => listeners.forEach((listener) => listener([key])));
  const session = createMemoryArea();
  const storage = {
    local,
    session,
    onLocalChanged: (listener: (keys: readonly string[]) => void) => void listeners.push(listener),
  };
  const locks = createQueueLocks();
  const keep = async () => true;
  return {
    local,
    session,
    repo: createSettingsRepo({ storage, locks, keep }),
    again: () => createSettingsRepo({ storage, locks, keep }),
  };
}

describe("the settings' store", () => {
  it("gives the defaults where nothing is stored", async () => {
    expect(await aRepo().repo.load()).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
  });

  it("takes the default for one wrong field, names it, keeps the others and doesn't touch what is stored", async () => {
    const { local, repo } = aRepo();
    const stored = { posture: { on: false, everyMinutes: -3 }, units: "mi", later: 1 };
    local.values.set("settings", stored);
    const { settings, faults } = await repo.load();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, posture: { on: false, everyMinutes: 30 }, units: "mi" });
    expect(faults.map(({ path }) => path)).toEqual(["posture.everyMinutes"]);
    expect(local.values.get("settings")).toEqual(stored);
  });

  it("changes the named fields only and keeps what it doesn't know", async () => {
    const { local, repo } = aRepo();
    local.values.set("settings", { units: "mi", later: 1 });
    expect(await repo.update({ posture: { everyMinutes: 45 } })).toMatchObject({ ok: true });
    expect(local.values.get("settings")).toEqual({ units: "mi", later: 1, posture: { on: true, everyMinutes: 45 } });
  });

  it("changes nothing if one field is wrong, and names it", async () => {
    const { local, repo } = aRepo();
    const result = await repo.update({ units: "mi", spacingMinutes: 900 });
    expect(result).toMatchObject({ ok: false, error: [{ path: "spacingMinutes" }] });
    expect(local.values.has("settings")).toBe(false);
  });

  it("loses no change when two come at once", async () => {
    const { repo, again } = aRepo();
    await Promise.all([repo.update({ units: "mi" }), again().update({ theme: "dark" })]);
    expect((await repo.load()).settings).toMatchObject({ units: "mi", theme: "dark" });
  });

  it("remembers the last settings while the disk doesn't answer", async () => {
    const { local, repo, again } = aRepo();
    await repo.update({ units: "mi" });
    await repo.load();
    local.readError = new Error("IO error");
    expect((await again().load()).settings.units).toBe("mi");
  });

  it("writes back what it knows where somebody cleared the store, with what changes next", async () => {
    const { local, repo, again } = aRepo();
    await repo.update({ units: "mi" });
    await repo.load();
    local.values.clear();
    expect((await again().load()).settings.units).toBe("mi");
    expect(local.values.get("settings")).toEqual({ units: "mi" });
    local.values.clear();
    await again().update({ theme: "dark" });
    expect(local.values.get("settings")).toEqual({ units: "mi", theme: "dark" });
  });

  it("tells of changes", async () => {
    const { repo } = aRepo();
    let changes = 0;
    repo.watch(() => (changes += 1));
    await repo.update({ units: "mi" });
    expect(changes).toBe(1);
  });
});
