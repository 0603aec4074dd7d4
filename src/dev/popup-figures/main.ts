import { readFileSync, writeFileSync } from "node:fs";
import { withFigures } from "./popup-figures.ts";

/** Draws the pictures of the red row into the HTML of the pages that have one: there they cost no script. */
for (const name of ["popup", "prompt"]) {
  const page = new URL(`../../../entrypoints/${name}/index.html`, import.meta.url);
  writeFileSync(page, withFigures(readFileSync(page, "utf8")));
}
