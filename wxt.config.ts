import { dirname, join } from "node:path";
import { mergeConfig, normalizePath, type Rolldown, runnerImport } from "vite";
import { defineConfig } from "wxt";
import type { startFigures } from "./src/dev/popup-figures/start-figures.ts";
import { browserMessages, gatherTexts, writePageTexts } from "./src/dev/texts/gather-texts.ts";
import { LONGER, longer } from "./src/dev/texts/longer-texts.ts";
import { manifestFor } from "./src/manifest.ts";
import { BROWSER_TEXTS } from "./src/platform/browser-texts.ts";

// Known before WXT is: the pages' texts are written first. Only for looking at; no build that is released has this mode.
const isLonger = process.argv[process.argv.indexOf("--mode") + 1] === LONGER;
const asWritten = gatherTexts(join(import.meta.dirname, "src", "locales"));
const texts = isLonger ? longer(asWritten) : asWritten;
writePageTexts(texts, join(import.meta.dirname, ".wxt", "texts"));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  alias: { "#i18n": join(import.meta.dirname, "src", "ui", "app", "i18n.ts") },
  manifest: ({ browser, command }) => manifestFor(browser, command),
  // ASCII: one letter beyond Latin-1 in whatever text, and the browser keeps the whole worker in two bytes a letter and takes
  // longer to read it (browser fact 49).
  vite: () => ({
    build: { target: "es2023", assetsInlineLimit: 0, rolldownOptions: { output: { charset: "ascii" } } },
  }),
  hooks: {
    // `imports: false` switches off only the types: the plugin still turns every free `storage` into WXT's storage library
    // (wxt 0.20, builtin-modules/unimport.mjs). Without names it finds nothing.
    "config:resolved": (wxt) => {
      wxt.config.imports.presets = [];
      wxt.config.imports.imports = [];
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      const popup = entrypoints.find(({ name }) => name === "popup");
      if (popup === undefined) return;
      const output = { codeSplitting: { groups: [{ name: popupShare(popup.inputPath) }] } };
      config.build = mergeConfig(config.build ?? {}, { rolldownOptions: { output } }, false);
    },
    "build:publicAssets": async (wxt, files) => {
      files.push(...browserMessages(texts, BROWSER_TEXTS), ...(await drawFigures(wxt.config.root)));
    },
    // The debug page shows raw state and records: it exists in development builds only.
    "entrypoints:found": (wxt, infos) => {
      if (wxt.config.mode === "development") return;
      const debug = infos.findIndex((info) => info.name === "debug");
      if (debug >= 0) infos.splice(debug, 1);
    },
  },
});

/**
 * Names one chunk, `page`, for what the popup loads beside its own modules. Left alone the bundler makes a chunk of every set of
 * pages that share something: twenty files for the popup's hundred kilobytes, each of which takes the browser some milliseconds
 * (decision 6).
 */
function popupShare(page: string): Rolldown.CodeSplittingNameFunction {
  const own = [dirname(page), normalizePath(join(import.meta.dirname, "src", "ui", "pages", "popup"))];
  const loaded = new Set<string>();
  return (id, graph) => {
    if (loaded.size === 0) gather(page, graph, loaded);
    return loaded.has(id) && !own.some((folder) => id.startsWith(folder)) ? "page" : null;
  };
}

function gather(id: string, graph: Rolldown.ChunkingContext, into: Set<string>): void {
  if (into.has(id)) return;
  into.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) gather(imported, graph, into);
}

/** The pictures of popup and prompt. By Vite, because this file is loaded by something that knows no `@/`. */
async function drawFigures(root: string): Promise<ReturnType<typeof startFigures>> {
  const file = join(root, "src", "dev", "popup-figures", "start-figures.ts");
  const config = { configFile: false, resolve: { alias: { "@": root } }, logLevel: "warn" } as const;
  const { module } = await runnerImport<{ readonly startFigures: typeof startFigures }>(file, config);
  return module.startFigures();
}
