import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { i18n } from "#i18n";

describe("the intended purpose", () => {
  it("is said alike in the README and on the page about the advice: wellness and reminders, no medical device", async () => {
    const readme = await readFile("README.md", "utf8");
    const page = [
      i18n.t("about.purpose.intro"),
      i18n.t("about.purpose.for1"),
      i18n.t("about.purpose.for2"),
      i18n.t("about.purpose.for3"),
    ].join(" ");
    for (const text of [readme, page]) {
      expect(text).toMatch(/intended purpose/i);
      expect(text).toContain("general wellness and reminders");
      expect(text).toContain("not a medical device");
      expect(text).toMatch(/does not diagnose, treat/i);
    }
  });
});
