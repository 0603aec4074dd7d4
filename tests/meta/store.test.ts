import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ARTICLES } from "@/src/content/articles/index.ts";
import type { RecordKind } from "@/src/core/records/record-kinds.ts";
import { manifestFor } from "@/src/manifest.ts";
import { EXPLAINED, POLICY } from "@/src/ui/pages/about/policy.ts";
import packageJson from "../../package.json" with { type: "json" };
import { messagesOf } from "../support/english-messages.ts";
import { ROOT } from "../support/source-files.ts";

const text = (name: string) => readFileSync(join(ROOT, "src", "store", name), "utf8");

const words = messagesOf("en", "privacy");
/** A text of the product's page on privacy. */
const says = (key: string): string => words[`privacy_${key.replaceAll(".", "_")}`] ?? "";

/** The privacy policy as the stores' public address shows it. */
function privacyPolicy(): string {
  const parts = POLICY.map((part) => `## ${says(`${part}.title`)}\n\n${says(`${part}.body`)}\n`);
  return ["# Privacy policy\n", `${says("inShort")}\n`, ...parts, `${says("changed")}\n`].join("\n");
}

function reasons(): string {
  const each = EXPLAINED.map((permission) => `- \`${permission}\`: ${says(`permissions.${permission}`)}`);
  const none = "No host permissions, no content scripts.";
  return `# Why each permission\n\n${none} ${says("permissions.none")}\n\n${each.join("\n")}\n`;
}

/** By which words the policy tells of each kind of record. */
const KEPT = {
  spans: "How long you sat, stood and were away",
  deskDays: "How long you sat, stood and were away",
  prompts: "prompts and what became of them",
  checkIns: "your check-ins",
  questionnaires: "the weekly questions",
  profile: "what you tell about yourself",
  routines: "routines you did and built",
  routineSessions: "routines you did and built",
  programmes: "programmes, what your physio told you",
  trials: "what you try out",
  runs: "runs you plan, log or import",
  plans: "runs you plan, log or import",
  imports: "the names of the files they came from",
  weeklyRuns: "your usual week",
  shoes: "your shoes",
  marks: "articles you read or save, and whether a clinician has checked something",
  log: "a log of what was decided and when",
  quarantine: "records that couldn’t be read",
} as const satisfies Readonly<Record<RecordKind, string>>;

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

  it("gives each reason and the policy in the words of the product's own page (npx vitest ... -u writes them)", async () => {
    await expect(privacyPolicy()).toMatchFileSnapshot("../../src/store/privacy-policy.md");
    await expect(reasons()).toMatchFileSnapshot("../../src/store/permissions.md");
    expect(EXPLAINED.filter((permission) => says(`permissions.${permission}`).length > 1_000)).toEqual([]);
  });

  it("tells of every kind of record that is kept", () => {
    expect(Object.values(KEPT).filter((named) => !says("kept.body").includes(named))).toEqual([]);
  });

  it("answers the forms of all three stores, and sends what they ask for to files that there are", () => {
    for (const store of ["Chrome Web Store", "Edge Add-ons", "Firefox"]) {
      expect(text("data-use.md")).toContain(`## ${store}\n`);
    }
    const links = ["README.md", "data-use.md", "listing.md"].flatMap((name) =>
      [...text(name).matchAll(/\]\(([\w./-]+)\)/g)].map(([, target]) => target ?? ""),
    );
    expect(links.filter((target) => !existsSync(join(ROOT, "src", "store", target)))).toEqual([]);
    expect(text("data-use.md")).toContain(
      JSON.stringify(
        manifestFor("firefox").browser_specific_settings?.gecko.data_collection_permissions.required,
      ).replace(/^/, "required: "),
    );
  });

  it("is found by at most seven terms, each short enough", () => {
    const terms = [...section("Search terms").matchAll(/^- (.+)$/gm)].map(([, term]) => term ?? "");
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 30)).toEqual([]);
    expect(terms.join(" ").split(" ").length).toBeLessThanOrEqual(21);
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

  describe("its pictures", () => {
    const PICTURES = join(ROOT, "src", "store", "pictures");
    const described = [...section("Pictures").matchAll(/^- `([\w-]+\.png)`: (.{20,})$/gm)].map(
      ([, name]) => name ?? "",
    );

    it("are those that are described, five screenshots and two tiles, and the film of the README", () => {
      expect([...described, "player.gif"].sort()).toEqual(readdirSync(PICTURES).sort());
      expect(described.filter((name) => /^\d-/.test(name))).toHaveLength(5);
    });

    test.each(described)("%s has the size that the stores ask for, no transparency and few bytes", (name) => {
      const png = readFileSync(join(PICTURES, name));
      const size = name === "tile-small.png" ? [440, 280] : name === "tile-large.png" ? [1400, 560] : [1280, 800];
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
      expect({ bitsOfColour: png[24], colourType: png[25] }).toEqual({ bitsOfColour: 8, colourType: 2 });
      expect(png.length).toBeLessThan(250_000);
    });
  });

  it("counts the articles that there are", () => {
    expect(ARTICLES).toHaveLength(18);
    expect(section("Long description")).toContain("Eighteen articles");
  });
});
