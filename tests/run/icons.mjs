/** `npm run icons`: draws public/icon/*.png from src/dev/icons/*.svg with the machine's Chromium. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureTools } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

/** The store's tile is too fine for the toolbar. */
const DRAWINGS = [
  { svg: "toolbar.svg", sizes: [16, 24, 32, 48, 96] },
  { svg: "store.svg", sizes: [128] },
];

await ensureDependencies();
const { tools, advice } = await ensureTools(["chromium"]);
if (tools.chromium === null) fail(advice);

const { default: puppeteer } = await import("puppeteer-core");
const browser = await puppeteer.launch({
  executablePath: tools.chromium,
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  const folder = join("public", "icon");
  mkdirSync(folder, { recursive: true });
  for (const { svg, sizes } of DRAWINGS) {
    const source = readFileSync(join("src", "dev", "icons", svg), "utf8");
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
      );
      writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
      console.log(`public/icon/${size}.png`);
    }
  }
} finally {
  await browser.close();
}
