import { browser } from "./browser.ts";

/**
 * A line under the address bar: what it says, and the text that comes back when it is chosen. Chromium reads what it says
 * as XML and drops what it can't read: our own words only, without < and &.
 */
export type Suggestion = { readonly content: string; readonly description: string };

/** The address bar behind our keyword. */
export interface OmniboxPort {
  /** Asked at every key. The first answer says what Enter does; there must be one. */
  onInput(suggest: (typed: string) => readonly Suggestion[]): void;
  /** What was typed, or the content of the line that was chosen. */
  onEntered(listener: (text: string) => void): void;
}

export function liveOmnibox(): OmniboxPort {
  return {
    onInput(suggest) {
      browser.omnibox.onInputChanged.addListener((typed, show) => {
        const [first, ...others] = suggest(typed);
        if (first) browser.omnibox.setDefaultSuggestion({ description: first.description });
        show(others);
      });
    },
    onEntered: (listener) => browser.omnibox.onInputEntered.addListener((text) => listener(text)),
  };
}
