import { describe, expect, it } from "vitest";
import { currentCheckIn, dayMarks } from "@/src/core/check-in/day-answers.ts";
import { aCheckIn, TODAY } from "@/tests/support/builders/a-check-in.ts";

describe("the answer that stands for a day", () => {
  it.each([
    { title: "its highest", of: [aCheckIn(2), aCheckIn(6, 0, undefined, 30), aCheckIn(4, 0, undefined, 60)], pain: 6 },
    { title: "not another day's", of: [aCheckIn(2), aCheckIn(9, -1), aCheckIn(8, 1)], pain: 2 },
    { title: "an answer before a skip", of: [aCheckIn(0), aCheckIn(null, 0, undefined, 30)], pain: 0 },
    { title: "its skip, without an answer", of: [aCheckIn(null)], pain: null },
  ])("is $title", ({ of, pain }) => {
    expect(currentCheckIn(of, TODAY)?.pain).toBe(pain);
  });

  it("is the newest of equals, and none on a missed day", () => {
    const later = aCheckIn(3, 0, undefined, 60);
    expect(currentCheckIn([later, aCheckIn(3)], TODAY)).toBe(later);
    expect(currentCheckIn([aCheckIn(3, -1)], TODAY)).toBeNull();
  });

  it("marks a day as answered where both were given, else as skipped", () => {
    const marks = dayMarks([aCheckIn(null), aCheckIn(3, 0, undefined, 30), aCheckIn(null, -1)]);
    expect([...marks.values()]).toContainEqual({ kind: "answered", pain: 3 });
    expect([...marks.values()]).toContainEqual({ kind: "skipped" });
    expect(marks.size).toBe(2);
  });
});
