import type { Runner } from "@/src/core/settings/runner.ts";

/** Draws every runner on the page as the person chose: the colours are in styles/runner.css. */
export function applyRunner({ skin, hair, kit }: Runner, page: Pick<Window, "document"> = window): void {
  Object.assign(page.document.documentElement.dataset, { skin, hair, kit });
}
