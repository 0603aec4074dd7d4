import { describe, expect, it } from "vitest";
import { isRead, isSaved, withMark } from "@/src/core/library/article-mark.ts";

const saved = withMark(null, { articleId: "cadence", mark: "saved", isOn: true }, 100);

describe("marks on an article", () => {
  it("are set and taken back one by one", () => {
    expect(saved).toEqual({ id: "article:cadence", readAt: null, savedAt: 100, updatedAt: 100 });
    const both = withMark(saved, { articleId: "cadence", mark: "read", isOn: true }, 200);
    expect([isRead(both), isSaved(both)]).toEqual([true, true]);
    expect(withMark(both, { articleId: "cadence", mark: "saved", isOn: false }, 300)).toMatchObject({
      readAt: 200,
      savedAt: null,
    });
  });

  it("keep the first instant when set again", () => {
    expect(withMark(saved, { articleId: "cadence", mark: "saved", isOn: true }, 900).savedAt).toBe(100);
  });
});
