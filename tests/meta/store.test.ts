import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { manifestFor } from "@/src/manifest.ts";
import packageJson from "../../package.json" with { type: "json" };
import { messagesOf } from "../support/english-messages.ts";
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

  test.each(readdirSync(join(ROOT, "src", "locales")))("describes itself in at most 132 characters in %s", (locale) => {
    const { extension_description: description = "" } = messagesOf(locale, "extension");
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(132);
  });

  it("leads to the address that the package names", () => {
    const { homepage, bugs, repository } = packageJson;
    for (const browser of ["chrome", "edge", "firefox"]) expect(manifestFor(browser).homepage_url).toBe(homepage);
    expect(repository.url).toBe(`git+${homepage}.git`);
    expect(bugs).toBe(`${homepage}/issues`);
  });

  it("names its version in one place, and the lock file follows", () => {
    const { version, packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      readonly version: string;
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect([version, packages[""]?.version]).toEqual([packageJson.version, packageJson.version]);
    // WXT takes it from package.json.
    expect(manifestFor("chrome")).not.toHaveProperty("version");
  });

  it("tells reviewers a command that there is", () => {
    expect(text("for-reviewers.md")).toContain("npm run build-for-amo");
    expect(packageJson.scripts["build-for-amo"]).toContain("build-for-amo.mjs");
  });

  it("has its icon in 96 of the 128 pixels, with a clear edge around", () => {
    const svg = readFileSync(join(ROOT, "src", "dev", "icons", "store.svg"), "utf8");
    const [edge = 0, , width = 1] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
    const tile = Number(/<rect width="(\d+)"/.exec(svg)?.[1]);
    expect((tile / width) * 128).toBeCloseTo(96, 1);
    expect((-edge / width) * 128).toBeCloseTo(16, 1);
  });

  it("counts the articles that there are", () => {
    expect(ARTICLES).toHaveLength(18);
    expect(section("Long description")).toContain("Eighteen articles");
  });
});
