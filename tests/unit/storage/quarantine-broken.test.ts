import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { openForWriting } from "@/src/storage/open-db.ts";
import { quarantineBroken } from "@/src/storage/quarantine-broken.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aRunPlan, nineAnd } from "@/tests/support/builders/records.ts";

const STAMP = { at: nineAnd(0), device: "device-1" };

describe("a record that no longer parses", () => {
  beforeEach(() => deleteDB(DB_NAME));

  async function aDatabaseWith(plan: unknown) {
    const outcome = await openForWriting(STAMP);
    if (outcome.kind !== "ready") throw new Error(outcome.message);
    await outcome.db.put("plans", plan as ReturnType<typeof aRunPlan>);
    return outcome.db;
  }

  const bad = { ...aRunPlan({ id: "run" }), minutes: "many" };
  const broken = { store: "plans", key: "run", value: bad, because: "minutes" } as const;

  it("is kept aside once when two reads meet it at once", async () => {
    const db = await aDatabaseWith(bad);
    await Promise.all([quarantineBroken(db, [broken], nineAnd(0)), quarantineBroken(db, [broken], nineAnd(0))]);
    expect(await db.getAll("quarantine")).toEqual([{ ...broken, at: nineAnd(0) }]);
    expect(await db.count("plans")).toBe(0);
    db.close();
  });

  it("never takes away the good one that has come in its place since it was read", async () => {
    const good = aRunPlan({ id: "run" });
    const db = await aDatabaseWith(good);
    await quarantineBroken(db, [broken], nineAnd(0));
    expect(await db.get("plans", "run")).toEqual(good);
    expect(await db.count("quarantine")).toBe(0);
    db.close();
  });
});
