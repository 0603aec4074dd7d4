import type { AboutDeps } from "@/src/ui/pages/about/about-deps.ts";

/** A page whose region nobody has chosen, and whose report is one line. */
export function fakeAboutDeps(): AboutDeps {
  return {
    loadRegion: async () => null,
    saveRegion: async () => undefined,
    onChanged: () => () => undefined,
    version: "0.1.0",
    sayNewsRead: async () => undefined,
    makeReport: async () => "Standing Start 0.1.0",
    copy: async () => undefined,
  };
}
