import { browser } from "./browser.ts";

/** A line under the address bar: what it says, and the text that comes back when it is chosen. */
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
        const [first, ...others] = suggest(typed).map(plain);
        if (first) browser.omnibox.setDefaultSuggestion({ description: first.description });
        show(others);
      });
    },
    onEntered: (listener) => browser.omnibox.onInputEntered.addListener((text) => listener(text)),
  };
}

/** Chromium reads a description as XML and drops one it can't read; Firefox shows it as it is. */
const plain = ({ content, description }: Suggestion): Suggestion => ({
  content,
  description: description.replaceAll(/[<>&]/g, " "),
});
