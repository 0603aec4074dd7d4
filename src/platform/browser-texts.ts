import { createI18n } from "@wxt-dev/i18n";

/**
 * How the texts begin that the browser keeps for us, in `_locales`: those of the manifest, and those that the worker says. It
 * reads them all before it gives the first, in every process anew: 27 ms of processor time for the 3,000 of the product
 * (decision 6). The pages have theirs with their code.
 */
export const BROWSER_TEXTS = ["extension.", "launcher.", "background.", "badge.", "prompt.", "popup.start."] as const;

/** A text that begins as one of `BROWSER_TEXTS` does. */
type BrowserText = `${(typeof BROWSER_TEXTS)[number]}${string}`;

/** The worker's texts, from the browser. */
export const browserTexts: {
  t(key: BrowserText): string;
  t(key: BrowserText, substitutions: (string | number)[]): string;
} = createI18n();
