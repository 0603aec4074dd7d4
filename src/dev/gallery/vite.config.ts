import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { englishMessages } from "../../../tests/support/english-messages.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Serves the gallery of states: `npx vite --config src/dev/gallery/vite.config.ts`. Never part of a build. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  cacheDir: fileURLToPath(new URL("node_modules/.vite-gallery", `file://${root}`)),
  server: { fs: { allow: [root] } },
  define: { GALLERY_MESSAGES: JSON.stringify(englishMessages()) },
  resolve: { alias: { "@/": root, "#i18n": fileURLToPath(new URL("i18n.ts", import.meta.url)) } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
