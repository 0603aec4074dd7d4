import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { manifestFor } from "@/src/manifest.ts";
import { ROOT } from "../support/source-files.ts";

const text = (name: string) => readFileSync(join(ROOT, "src", "store", name), "utf8");

/** The text under a heading of the listing. */
function section(title: string): string {
  const [, after = ""] = text("listing.md").split(`## ${title}\n`);
  return (after.split("\n## ")[0] ?? "").trim();
}

describe("what the stores are told", () => {
  it("gives a reason for every permission of the manifest, and for no other", () => {
    const explained = [...text("permissions.md").matchAll(/^- `(\w+)`: .{20,}$/gm)].map(([, name]) => name ?? "");
    const asked = new Set(["chrome", "edge", "firefox"].flatMap((browser) => manifestFor(browser).permissions));
    expect(new Set(explained)).toEqual(asked);
  });

  test.each([
    ["Name", 1, 50],
    ["Single purpose", 20, 1_000],
    ["Long description", 250, 10_000],
  ] as const)("keeps %s within every store's limits", (title, least, most) => {
    const { length } = section(title);
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it("promises no connection only as long as the manifest forbids it", () => {
    const { content_security_policy: policy, ...manifest } = manifestFor("chrome");
    expect(policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("content_scripts");
  });

  it("counts the articles that there are", () => {
    expect(ARTICLES).toHaveLength(18);
    expect(section("Long description")).toContain("Eighteen articles");
  });
});
