import { describe, expect, it } from "vitest";
import { createErrorReporter, REPORTS_KEPT } from "@/src/observability/report-error.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

describe("the error reporter", () => {
  it("keeps when, where and what, for the next worker too", async () => {
    const area = createMemoryArea();
    await createErrorReporter({ area, now: () => 5 }).report("alarm tick", new TypeError("no"));
    const [report] = await createErrorReporter({ area, now: () => 9 }).list();
    expect(report).toMatchObject({ at: 5, where: "alarm tick", message: "TypeError: no" });
    expect(report?.stack).toContain("report-error.test");
  });

  it("forgets the oldest first", async () => {
    const reporter = createErrorReporter({ area: createMemoryArea(), now: () => 0 });
    await Promise.all(Array.from({ length: REPORTS_KEPT + 5 }, (_, n) => reporter.report("here", n)));
    const messages = (await reporter.list()).map(({ message }) => message);
    expect(messages).toHaveLength(REPORTS_KEPT);
    expect(messages[0]).toBe("5");
  });

  it("never fails itself, and catches up when the disk takes it again", async () => {
    const area = createMemoryArea();
    area.writeError = new Error("full");
    const reporter = createErrorReporter({ area, now: () => 0 });
    await reporter.report("here", "first");
    expect(await reporter.list()).toHaveLength(1);
    area.writeError = null;
    await reporter.report("here", "second");
    expect(area.values.get("errors")).toHaveLength(2);
  });

  it("starts afresh over what is no list of reports", async () => {
    const area = createMemoryArea();
    area.values.set("errors", "nonsense");
    const reporter = createErrorReporter({ area, now: () => 0 });
    await reporter.report("here", "first");
    expect(await reporter.list()).toHaveLength(1);
  });
});
