import { describe, expect, it } from "vitest";
import { mendedRecord, wrongFieldOf } from "@/src/core/records/mend-record.ts";
import { withDatabase } from "@/src/storage/diary-file/page-database.ts";
import { listQuarantined } from "@/src/storage/diary-file/quarantine.ts";
import { aCheckIn, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { aBrowser } from "./a-diary.ts";

const quarantined = (value: object, store = "checkIns") => ({
  store,
  key: "odd",
  value,
  because: "odd",
  at: nineAnd(0),
});

describe("a record that was put aside", { timeout: 60_000 }, () => {
  it.each([
    ["zone", { ...aCheckIn(), zone: "Mars" }, "Asia/Tokyo", "Asia/Tokyo"],
    ["day", { ...aCheckIn(), day: "2026-11-31" }, "2026-11-30", "2026-11-30"],
    ["pain", { ...aCheckIn(), pain: "3" }, "4", 4],
    ["at", { ...aCheckIn(), zone: "Europe/Berlin", at: "noon" }, "2026-11-30T10:20", Date.UTC(2026, 10, 30, 9, 20)],
  ])("can be put right where one field is wrong: %s", (field, value, text, mended) => {
    const row = quarantined(value);
    const wrong = wrongFieldOf(row);
    expect(wrong).toMatchObject({ kind: "checkIns", field });
    expect(mendedRecord(row, wrong!, text, "UTC")).toEqual({ ok: true, value: { ...value, [field]: mended } });
    expect(mendedRecord(row, wrong!, "nonsense", "UTC").ok).toBe(false);
  });

  it("can't where nothing of it is wrong, it is of no kind, or the wrong thing is a whole list", () => {
    expect(wrongFieldOf(quarantined(aSpan(), "spans"))).toBeNull();
    expect(wrongFieldOf(quarantined({}, "settings"))).toBeNull();
    expect(wrongFieldOf(quarantined({ ...aCheckIn(), zone: [] }))).toBeNull();
  });

  it("goes back among the others in one step, unless another one has its place, or goes for good", async () => {
    const browser = await aBrowser({
      checkIns: [aCheckIn({ id: "there" })],
      quarantine: [quarantined({ id: "odd" }), quarantined({ id: "there" }), quarantined({ id: "third" })],
    });
    const list = () => withDatabase(browser, (db) => listQuarantined(db, 2));
    const { rows, count } = await list();
    expect([rows.length, count]).toEqual([2, 3]);
    const [third = 0, there = 0] = rows.map(({ key }) => key);
    const { diary } = browser.storage;
    await expect(diary.restoreQuarantined(there, aCheckIn({ id: "there" }))).rejects.toThrow("another record");
    await expect(diary.restoreQuarantined(third, { ...aCheckIn(), pain: 11 })).rejects.toThrow("pain");
    await diary.restoreQuarantined(third, aCheckIn({ id: "third" }));
    await diary.deleteQuarantined(there);
    expect((await browser.storage.reads.checkIns.all()).map(({ id }) => id)).toEqual(["there", "third"]);
    expect((await list()).count).toBe(1);
    expect(await browser.storage.secondCopy.loss()).toBeNull();
  });
});
