import { type Signal, signal } from "@preact/signals";
import type { Build } from "@/src/core/figure/build.ts";
import { asRunner, type Runner } from "@/src/core/settings/runner.ts";

type Page = Pick<Window, "document" | "localStorage">;

const KEY = "build";
let chosen: Signal<Build> | null = null;
const build = (): Signal<Build> => (chosen ??= signal(rememberedBuild()));

/**
 * Draws every runner on the page as the person chose: the colours are in styles/runner.css. The build is another drawing, so
 * it is remembered for the next page's first paint, as with the theme; what is on the screen is drawn anew.
 */
export function applyRunner({ build: next, ...colours }: Runner, page: Page = window): void {
  Object.assign(page.document.documentElement.dataset, colours);
  if (build().peek() === next) return;
  build().value = next;
  try {
    page.localStorage.setItem(KEY, next);
  } catch {
    // Storage may be blocked or full: the next page then begins with the runner as drawn.
  }
}

/** How the runner is made. Read it while drawing: what reads it is drawn anew when another is chosen. */
export const chosenBuild = (): Build => build().value;

/** The build as the last page knew it. */
export function rememberedBuild(page: Pick<Page, "localStorage"> = window): Build {
  try {
    return asRunner({ build: page.localStorage.getItem(KEY) }).build;
  } catch {
    return asRunner(null).build;
  }
}
