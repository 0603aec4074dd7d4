import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "../support/source-files.ts";

/**
 * Which folders a folder may import. `messaging/client` and the like name one module. Nothing but the debug page, tests
 * and the lab itself imports `dev`; nobody imports `entrypoints`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ["background", "ui", "platform"],
  background: ["background", "core", "content", "storage", "platform", "messaging", "observability"],
  ui: ["ui", "core", "content", "storage", "platform", "messaging", "observability"],
  "ui/components": ["ui/components", "ui/app", "ui/styles", "core", "content"],
  "ui/pages/debug": ["ui", "core", "content", "storage", "platform", "messaging", "dev", "observability"],
  messaging: ["messaging", "core", "platform"],
  storage: ["storage", "core", "platform"],
  platform: ["platform", "core"],
  observability: ["observability", "core", "platform"],
  content: ["content", "core"],
  core: ["core"],
  // Galleries show the real pages; nothing of dev is in a build.
  dev: ["dev", "ui", "background", "core", "content", "storage", "platform", "messaging"],
};

/** What a step is made of, in order; last, the files beside the folders. */
const ENGINE_ORDER = ["state/", "plan/", "show/", "events/", ""];

/** Packages that a layer must not use. */
const BROWSER = ["webextension-polyfill", "wxt", "@wxt-dev/browser"];
const SCREEN = ["preact", "@preact"];
const FORBIDDEN_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [...BROWSER, ...SCREEN, "idb", "#i18n"],
  content: [...BROWSER, ...SCREEN, "idb", "#i18n"],
  storage: [...BROWSER, ...SCREEN, "#i18n"],
  messaging: [...BROWSER, ...SCREEN, "idb", "#i18n"],
  platform: [...SCREEN, "idb", "wxt", "@wxt-dev/browser"],
  // The worker has its texts from the browser: with those of all pages in it, every start would take longer.
  background: [...BROWSER, ...SCREEN, "#i18n"],
  ui: [...BROWSER, "idb"],
};

const files = sourceFiles(["src", "entrypoints"], [".ts", ".tsx"]).filter(({ path }) => path !== "src/manifest.ts");

describe("layers", () => {
  test("there is something to check", () => expect(files.length).toBeGreaterThan(20));

  test.each(files.map((file) => [file.path, file] as const))("%s imports only what its layer may", (_, file) => {
    expect(importsOf(file).filter((target) => !isAllowed(layerOf(file.path), target, file.path))).toEqual([]);
  });

  test("only src/platform/browser.ts names the browser's types, and nobody imports the polyfill they belong to", () => {
    const naming = files.filter(({ text }) => text.includes('"webextension-polyfill"'));
    expect(naming.map(({ path }) => path)).toEqual(["src/platform/browser.ts"]);
    expect(naming.filter(({ text }) => /^(?:import|export) (?!type ).*"webextension-polyfill"/m.test(text))).toEqual(
      [],
    );
  });

  test("a layer is crossed by @/src/…, never by ../", () => {
    const crossings = files.flatMap((file) =>
      specifiersOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => posix.join(posix.dirname(file.path), specifier))
        .filter((target) => topLayer(target) !== topLayer(file.path))
        .map((target) => `${file.path} → ${target}`),
    );
    // A Vite configuration is loaded before there is an alias.
    const isExempt = (crossing: string) =>
      crossing.startsWith("entrypoints/") || crossing.includes("vite.config.ts → ");
    expect(crossings.filter((crossing) => !isExempt(crossing))).toEqual([]);
  });

  test("a folder of the engine imports only folders before it", () => {
    const rank = (path: string) => ENGINE_ORDER.findIndex((folder) => path.startsWith(`src/core/engine/${folder}`));
    const backwards = files
      .filter(({ path }) => path.startsWith("src/core/engine/"))
      .flatMap((file) => importsOf(file).map((target) => ({ from: file.path, target })))
      .filter(({ from, target }) => rank(target) > rank(from));
    expect(backwards).toEqual([]);
  });

  test("no file imports itself by way of others, not even for a type", () =>
    expect(circlesIn(new Map(files.map((file) => [file.path, importsOf(file)])))).toEqual([]));

  test("no room of the core imports itself by way of others, nor does a folder of the engine", () => {
    const core = files.filter(({ path }) => path.startsWith("src/core/"));
    const folders = new Map<string, Set<string>>();
    for (const file of core) {
      const here = roomOf(file.path);
      const others = importsOf(file)
        .filter((target) => target.startsWith("src/core/"))
        .map(roomOf)
        .filter((folder) => folder !== here);
      folders.set(here, new Set([...(folders.get(here) ?? []), ...others]));
    }
    expect(circlesIn(folders)).toEqual([]);
  });

  test("the Temporal polyfill and Node are for the machine, never for the product", () => {
    const users = files
      .filter((file) => !file.path.startsWith("src/dev/"))
      .filter((file) =>
        importsOf(file).some((target) => target.startsWith("temporal-polyfill") || target.startsWith("node:")),
      );
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

function isAllowed(layer: string, target: string, from: string): boolean {
  if (!target.startsWith("src/") && !target.startsWith("entrypoints/")) {
    if (layer === "dev") return true;
    const forbidden = FORBIDDEN_PACKAGES[layer.split("/")[0] ?? ""] ?? [];
    const isOurPort = layer === "platform" && target === "webextension-polyfill";
    return isOurPort || !forbidden.some((name) => target === name || target.startsWith(`${name}/`));
  }
  // A gallery shows a page in its own HTML, read as text.
  if (layer === "dev" && target.endsWith(".html?raw")) return true;
  if (target.startsWith("entrypoints/")) return posix.dirname(target) === posix.dirname(from);
  const allowed = MAY_IMPORT[layer] ?? [];
  return allowed.some((folder) => target.startsWith(`src/${folder}/`));
}

/** `src/core/<room>`; the engine is large enough for an order inside. */
function roomOf(path: string): string {
  const folder = posix.dirname(path);
  return folder.startsWith("src/core/engine") ? folder : folder.split("/").slice(0, 3).join("/");
}

/** Each circle once, as the way round it. */
function circlesIn(targets: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const from = way.indexOf(path);
    if (from >= 0) found.push([...way.slice(from), path].join(" → "));
    if (from >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

/** The most particular layer that has a rule. */
function layerOf(path: string): string {
  const inside = path.replace(/^src\//, "");
  const known = Object.keys(MAY_IMPORT).filter((layer) => inside.startsWith(`${layer}/`));
  return known.sort((a, b) => b.length - a.length)[0] ?? "unknown";
}

function topLayer(path: string): string {
  return path.replace(/^src\//, "").split("/")[0] ?? "";
}

/** What a file imports: repository paths for our own modules, names for packages. */
function importsOf(file: SourceFile): readonly string[] {
  return specifiersOf(file).map((specifier) => {
    if (specifier.startsWith("@/")) return specifier.slice(2);
    return specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : specifier;
  });
}

function specifiersOf({ text }: SourceFile): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const matches = code.matchAll(/(?:^|[;}\s])(?:import|export)\s[^"';]*?from\s*"([^"]+)"|import\s*\(?\s*"([^"]+)"/g);
  return [...matches].map((match) => match[1] ?? match[2] ?? "");
}
