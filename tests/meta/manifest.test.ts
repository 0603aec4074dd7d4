import { describe, expect, test } from "vitest";
import { manifestFor } from "@/src/manifest.ts";
import floor from "../bench/floor/manifest.json" with { type: "json" };

describe.each(["chrome", "edge", "firefox"])("the manifest of %s", (browser) => {
  const manifest = manifestFor(browser);

  test("asks for these permissions and no other", () => {
    expect(manifest.permissions).toEqual([
      "alarms",
      "contextMenus",
      "idle",
      "notifications",
      "storage",
      "unlimitedStorage",
    ]);
  });

  test("has no host permission and no content script", () => {
    expect(
      Object.keys(manifest).filter((key) =>
        /host_permissions|content_scripts|externally_connectable|web_accessible/.test(key),
      ),
    ).toEqual([]);
  });

  test("forbids its pages every connection", () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|wss?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });
});

test("only the pages that `npm run dev` serves may speak to its server", () => {
  const policy = manifestFor("chrome", "serve").content_security_policy.extension_pages;
  expect(policy).toContain("connect-src http://localhost:* ws://localhost:*");
  expect(policy).toContain("script-src 'self';");
});

test("Firefox is told that nothing is collected", () => {
  expect(manifestFor("firefox").browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ["none"],
  });
});

test("the empty extension that we are measured beside asks for the same permissions", () => {
  expect(floor.permissions).toEqual(manifestFor("chrome").permissions);
});
