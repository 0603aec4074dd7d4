import { type ReadonlySignal, signal } from "@preact/signals";
import { createRegionChoice, type RegionChoice } from "../../advice/region-choice.ts";
import type { AboutDeps } from "./about-deps.ts";

export type AboutStore = Pick<AboutDeps, "version"> & {
  readonly region: RegionChoice;
  /** What a report would tell, once it was made. */
  readonly report: ReadonlySignal<string | null>;
  readonly said: ReadonlySignal<"copied" | "copyFailed" | null>;
  readonly makeReport: () => Promise<void>;
  readonly copyReport: () => Promise<void>;
  /** Whoever came for what is new has seen it. */
  readonly sayNewsRead: () => void;
};

/** The page about the advice: whose numbers to call, and a report that is shown before it goes anywhere. */
export function createAboutStore(deps: AboutDeps): AboutStore {
  const report = signal<string | null>(null);
  const said = signal<"copied" | "copyFailed" | null>(null);
  return {
    version: deps.version,
    region: createRegionChoice(deps),
    report,
    said,
    async makeReport() {
      report.value = await deps.makeReport();
    },
    async copyReport() {
      if (report.value === null) return;
      try {
        await deps.copy(report.value);
        said.value = "copied";
      } catch {
        said.value = "copyFailed";
      }
    },
    // Without an answer the mark stays, and leads here again.
    sayNewsRead: () => void deps.sayNewsRead().catch(() => undefined),
  };
}
