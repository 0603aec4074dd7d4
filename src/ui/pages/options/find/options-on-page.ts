import { fold } from "@/src/core/library/fold.ts";
import { otherWords } from "./option-words.ts";

/** One option as it stands on the page. */
export type Option = {
  readonly name: string;
  /** The heading of its section. */
  readonly section: string;
  /** What gets the focus. */
  readonly control: HTMLElement;
};

type Candidate = Option & { readonly folded: string; readonly words: string };

const CONTROLS = "input, select, textarea, button, a[href], summary";
/** What belongs to one option: its name, its hint and all its controls. The widest there is. */
const ROWS = ["li, .opt-line, .opt-prompt", "fieldset, .field"] as const;
const MOST = 6;

/**
 * The options that have every word, in their name, what else they are called, their hint or the name of their section; those that
 * are called so come first.
 * @param sections the page's sections, each with an `h2`
 */
export function optionsWith(query: string, sections: readonly HTMLElement[]): readonly Option[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const hits = sections.flatMap(optionsOf).flatMap((option) => {
    const inName = `${option.folded} ${otherWords(option.name)}`;
    const everywhere = `${inName} ${option.words}`;
    if (!wanted.every((word) => everywhere.includes(word))) return [];
    return [{ option, rank: wanted.every((word) => inName.includes(word)) ? 0 : 1 }];
  });
  return hits
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ option }) => option);
}

/** Has the section every word, in any of its texts or in what else its heading is called? */
export function hasWords(section: HTMLElement, query: string): boolean {
  const text = `${fold(section.textContent ?? "")} ${otherWords(headingOf(section))}`;
  const others = optionsOf(section).map(({ name }) => otherWords(name));
  return wordsOf(query).every((word) => text.includes(word) || others.some((other) => other.includes(word)));
}

const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);

const headingOf = (section: HTMLElement): string => section.querySelector("h2")?.textContent?.trim() ?? "";

/** The section itself, then every row with a control in it, then controls without a row; one of a name. */
function optionsOf(section: HTMLElement): readonly Candidate[] {
  const title = headingOf(section);
  const named = new Map<string, Candidate>();
  for (const control of section.querySelectorAll<HTMLElement>(CONTROLS)) {
    const row = control.closest<HTMLElement>(ROWS[0]) ?? control.closest<HTMLElement>(ROWS[1]);
    const name = (row === null ? nameOf(control) : nameOfRow(row, control)).trim();
    const options = named.size === 0 ? [title, name] : [name];
    for (const each of options) {
      if (each === "" || named.has(each)) continue;
      const words = fold(`${title} ${row?.textContent ?? ""}`);
      named.set(each, { name: each, section: title, control, folded: fold(each), words });
    }
  }
  return [...named.values()];
}

function nameOfRow(row: HTMLElement, control: HTMLElement): string {
  return row.querySelector("legend, b, label, span")?.textContent ?? nameOf(control);
}

function nameOf(control: HTMLElement): string {
  const label =
    control.id === "" ? null : control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return label?.textContent ?? control.getAttribute("aria-label") ?? control.textContent ?? "";
}
