import type { Build } from "@/src/core/figure/build.ts";

/** The address of a figure that src/dev/popup-figures draws when the extension is built, one file a build. */
export const figurePath = (name: string, build: Build): string =>
  build === "medium" ? `/figures/${name}.svg` : `/figures/${build}/${name}.svg`;
