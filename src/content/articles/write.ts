import type { WarningGroup } from "@/src/core/check-in/warning-groups.ts";
import type { InventoryKey } from "../inventory/inventory.ts";
import type { SourceId } from "../sources.ts";
import type { Block, Inline, RichText } from "./article.ts";
import type { ArticleId } from "./index.ts";

/** Running text as a template: words stay words, `${…}` are citations, markers and links. Line breaks become spaces. */
export function text(words: TemplateStringsArray, ...parts: readonly Inline[]): RichText {
  return words.flatMap((word, index) => {
    const part = parts[index];
    const flat = word.replace(/\s+/g, " ");
    return [...(flat === "" ? [] : [flat]), ...(part === undefined ? [] : [part])];
  });
}

/** A paragraph, written like `text`. */
export function p(words: TemplateStringsArray, ...parts: readonly Inline[]): Block {
  return { kind: "paragraph", text: trim(text(words, ...parts)) };
}

export const cite = (...sources: readonly SourceId[]): Inline => ({ kind: "cite", sources });
export const about = (items: InventoryKey | readonly InventoryKey[], words: string): Inline => ({
  kind: "about",
  items: typeof items === "string" ? [items] : items,
  text: words,
});
export const read = (id: ArticleId, words: string): Inline => ({ kind: "article", id, text: words });
export const em = (words: string): Inline => ({ kind: "emphasis", text: words });
export const heading = (words: string): Block => ({ kind: "heading", text: words });
export const note = (title: string, words: RichText): Block => ({ kind: "note", title, text: trim(words) });
export const routine = (routineId: string, words: string): Block => ({ kind: "routine", routineId, text: words });
export const figure = (exerciseId: string, caption: RichText): Block => ({
  kind: "figure",
  exerciseId,
  caption: trim(caption),
});
export const list = (...items: readonly RichText[]): Block => ({ kind: "list", items: items.map(trim) });
export const signs = (...groups: readonly WarningGroup[]): Block => ({ kind: "signs", groups });
export const steps = (...items: readonly RichText[]): Block => ({ kind: "steps", items: items.map(trim) });
export const weigh = (said: RichText, found: RichText, ours: RichText): Block => ({
  kind: "weigh",
  said: trim(said),
  found: trim(found),
  ours: trim(ours),
});

function trim(words: RichText): RichText {
  const last = words.length - 1;
  return words
    .map((word, index) => {
      if (typeof word !== "string") return word;
      const start = index === 0 ? word.trimStart() : word;
      return index === last ? start.trimEnd() : start;
    })
    .filter((word) => word !== "");
}
