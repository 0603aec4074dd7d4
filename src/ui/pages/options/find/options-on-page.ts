import { lookUp } from "@/src/core/library/look-up.ts";
import { search, type SearchDocument } from "@/src/core/library/search.ts";
import { type Elsewhere, elsewhereGaps, isElsewhere } from "./elsewhere.ts";
import { otherWords } from "./option-words.ts";

/** One option as it stands on the page. */
export type Option = {
  readonly name: string;
  /** The heading of its section. */
  readonly section: string;
  /** What gets the focus. */
  readonly control: HTMLElement;
};

/** What a search over the options came to. */
export type Found = {
  /** Sections that have every word, in any of their texts or in what something of theirs is also called. */
  readonly sections: readonly HTMLElement[];
  /** The best of them, those first that are called so. */
  readonly options: readonly Option[];
  /** What was looked for is no option, but is there. */
  readonly elsewhere: Elsewhere | null;
  /** The word that was meant, where nothing is called as typed. */
  readonly as: string | null;
};

type Candidate = Option & { readonly document: SearchDocument };

const CONTROLS = "input, select, textarea, button, a[href], summary";
/** What belongs to one option: its name, its hint and all its controls. The widest there is. */
const ROWS = ["li, .opt-line, .opt-prompt", "fieldset, .field"] as const;
const MOST = 6;

/**
 * Searches what stands on the page now: names, what things are also called, hints, headings.
 * @param sections the page's sections, each with an `h2`
 */
export function findOptions(query: string, sections: readonly HTMLElement[]): Found {
  if (query.trim() === "") return { sections, options: [], elsewhere: null, as: null };
  const candidates = sections.flatMap(optionsOf);
  const wholes = sections.map(wholeOf);
  const result = lookUp([...candidates.map(({ document }) => document), ...wholes], elsewhereGaps(), query);
  if (result.kind === "near" || result.kind === "nothing") {
    return { sections: [], options: [], elsewhere: null, as: null };
  }
  const as = result.kind === "spelt" ? result.as : null;
  const inSections = new Set(search(wholes, as ?? query).map(({ id }) => id));
  const hits = new Set(result.hits.map(({ id }) => id));
  return {
    sections: sections.filter((_, at) => inSections.has(sectionId(at))),
    options: [...hits].flatMap((id) => candidates.find(({ document }) => document.id === id) ?? []).slice(0, MOST),
    elsewhere: [...hits].find(isElsewhere) ?? null,
    as,
  };
}

const sectionId = (at: number): string => `section ${String(at)}`;

function wholeOf(section: HTMLElement, at: number): SearchDocument {
  const others = optionsOf(section, at).map(({ name }) => otherWords(name));
  return {
    id: sectionId(at),
    title: "",
    keywords: "",
    text: [headingOf(section), otherWords(headingOf(section)), ...others, ...textsIn(section)].join(" "),
  };
}

/** Text by text: `textContent` makes one word of two that stand in different boxes. */
function textsIn(element: Element): readonly string[] {
  return [...element.childNodes].flatMap((node) =>
    node instanceof Element ? textsIn(node) : [node.textContent ?? ""],
  );
}

const headingOf = (section: HTMLElement): string => section.querySelector("h2")?.textContent?.trim() ?? "";

/** The section itself, then every row with a control in it, then controls without a row; one of a name. */
function optionsOf(section: HTMLElement, at: number): readonly Candidate[] {
  const title = headingOf(section);
  const named = new Map<string, Candidate>();
  for (const control of section.querySelectorAll<HTMLElement>(CONTROLS)) {
    const row = control.closest<HTMLElement>(ROWS[0]) ?? control.closest<HTMLElement>(ROWS[1]);
    const name = (row === null ? nameOf(control) : nameOfRow(row, control)).trim();
    const options = named.size === 0 ? [title, name] : [name];
    for (const each of options) {
      if (each === "" || named.has(each)) continue;
      const document = {
        id: `option ${String(at)} ${each}`,
        title: each,
        aliases: otherWords(each),
        keywords: "",
        text: [title, ...(row === null ? [] : textsIn(row))].join(" "),
      };
      named.set(each, { name: each, section: title, control, document });
    }
  }
  return [...named.values()];
}

/** Without what is only drawn: a day's row shows "Mon" and is read as "Monday". */
function nameOfRow(row: HTMLElement, control: HTMLElement): string {
  const name = row.querySelector("legend, b, label, span");
  if (name === null) return nameOf(control);
  const drawn = [...name.querySelectorAll("[aria-hidden='true']")].map(({ textContent }) => textContent ?? "").join("");
  return (name.textContent ?? "").replace(drawn, "");
}

function nameOf(control: HTMLElement): string {
  const label =
    control.id === "" ? null : control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return label?.textContent ?? control.getAttribute("aria-label") ?? control.textContent ?? "";
}
