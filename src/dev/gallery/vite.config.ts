import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import type { startFigures } from "../popup-figures/start-figures.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Serves the gallery of states: `npx vite --config src/dev/gallery/vite.config.ts`. Never part of a build. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  cacheDir: fileURLToPath(new URL("node_modules/.vite-gallery", `file://${root}`)),
  server: { fs: { allow: [root] } },
  resolve: { alias: { "@/": root, "#i18n": fileURLToPath(new URL("../../ui/app/i18n.ts", import.meta.url)) } },
  plugins: [figures()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});

/** The pictures that a build has as files. */
function figures(): Plugin {
  return {
    name: "start-figures",
    configureServer: (server) => {
      const load = async (url: string | undefined) => {
        const module = await server.ssrLoadModule(`${root}src/dev/popup-figures/start-figures.ts`);
        const { startFigures: draw } = module as { readonly startFigures: typeof startFigures };
        return draw().find(({ relativeDest }) => relativeDest === `figures${url}`)?.contents;
      };
      server.middlewares.use("/figures", (request, response, next) => {
        load(request.url).then((picture) => {
          response.setHeader("Content-Type", "image/svg+xml").end(picture);
        }, next);
      });
    },
  };
}
