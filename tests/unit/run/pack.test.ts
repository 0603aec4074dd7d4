import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { changesOf } from "../../run/lib/changelog.mjs";
import { differences, readFolder, zipOf } from "../../run/lib/pack.mjs";
import { ROOT } from "../../support/source-files.ts";

const files = (of: Readonly<Record<string, string>>) =>
  new Map(Object.entries(of).map(([name, text]) => [name, strToU8(text)]));

afterEach(() => {
  vi.useRealTimers();
});

describe("the zip of a release", () => {
  it("is the same from the same files, whatever their order and the hour", () => {
    vi.useFakeTimers({ now: Date.parse("2026-11-30T08:00:00Z") });
    const one = zipOf(files({ "b.js": "two", "a.js": "one" }));
    vi.setSystemTime(Date.parse("2031-05-01T23:59:59Z"));
    expect(zipOf(files({ "a.js": "one", "b.js": "two" }))).toEqual(one);
  });

  it("has every file whole, under a name with forward slashes", () => {
    const zip = unzipSync(zipOf(readFolder(join(ROOT, "tests", "bench", "floor"))));
    const manifest = readFileSync(join(ROOT, "tests", "bench", "floor", "manifest.json"), "utf8");
    expect(strFromU8(zip["manifest.json"] ?? new Uint8Array())).toBe(manifest);
    expect(Object.keys(zip).filter((name) => name.includes("\\"))).toEqual([]);
  });
});

it("two builds differ in files that changed, came or went, and in no other", () => {
  const one = files({ same: "1", changed: "2", gone: "", empty: "" });
  const other = files({ same: "1", changed: "3", come: "", empty: "" });
  expect(differences(one, other)).toEqual(["changed", "come", "gone"]);
  expect(differences(one, one)).toEqual([]);
});

describe("what the changelog says of a version", () => {
  const text =
    "# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.0 (2026-12-01)\n\n### New\n\n- A key.\n- A mark.\n\n## 1.1.0 (2026-11-01)\n";

  it("is its date and its entries", () => {
    expect(changesOf(text, "1.2.0")).toEqual({ date: "2026-12-01", entries: ["A key.", "A mark."] });
  });

  it.each(["1.1.0", "1.3.0", "1.2", "1x2x0", "Unreleased"])("is nothing for %s", (version) => {
    expect(changesOf(text, version)).toBeNull();
  });
});
