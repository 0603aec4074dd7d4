import type { WarningGroup } from "@/src/core/check-in/warning-groups.ts";
import type { InventoryKey } from "../inventory/inventory.ts";
import type { SourceId } from "../sources.ts";
import type { ArticleId, ArticleTopic } from "./index.ts";

/** A piece of running text. Plain data: a page decides how it looks, nothing is parsed while reading. */
export type Inline =
  | string
  | { readonly kind: "cite"; readonly sources: readonly SourceId[] }
  /** Words that deal with an item of the starting articles: anchor `about-<key>`, counted by the inventory map. */
  | { readonly kind: "about"; readonly items: readonly InventoryKey[]; readonly text: string }
  | { readonly kind: "article"; readonly id: ArticleId; readonly text: string }
  | { readonly kind: "emphasis"; readonly text: string };

export type RichText = readonly Inline[];

export type Block =
  | { readonly kind: "paragraph"; readonly text: RichText }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly RichText[] }
  /** Warning signs in the check-in's own words: one list, wherever it stands. */
  | { readonly kind: "signs"; readonly groups: readonly WarningGroup[] }
  /** A list whose order matters. */
  | { readonly kind: "steps"; readonly items: readonly RichText[] }
  /** Beside the text where there is room, a boxed remark where there is not. */
  | { readonly kind: "note"; readonly title: string; readonly text: RichText }
  /** Two views that do not agree, side by side, and what we would do. */
  | { readonly kind: "weigh"; readonly said: RichText; readonly found: RichText; readonly ours: RichText }
  /** The one routine that fits, with its start button. */
  | { readonly kind: "routine"; readonly routineId: string; readonly text: string }
  | { readonly kind: "figure"; readonly exerciseId: string; readonly caption: RichText }
  /** Numbers to compare, drawn as lanes. `value` and `most` share `unit`; `most` is the length of the straight. */
  | {
      readonly kind: "lanes";
      readonly title: string;
      readonly unit: string;
      readonly most: number;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number;
        readonly isOurs?: true;
        /** The 95% interval of `value`, in the same unit. */
        readonly range?: readonly [least: number, most: number];
      }[];
      readonly caption: RichText;
    }
  /** A gain that levels off at `levelsOffAt` on an axis from 0 to `most`. The shape is meant, not the height. */
  | {
      readonly kind: "levelling";
      readonly unit: string;
      readonly levelsOffAt: number;
      readonly most: number;
      readonly caption: RichText;
    };

/** One article. Its title, summary and minutes live in the light list (`index.ts`). */
export type Article = {
  readonly id: ArticleId;
  readonly topic: ArticleTopic;
  /** Under the title: what the reader will get. */
  readonly deck: string;
  /** Exercises drawn on the cover, left to right. */
  readonly cover: readonly string[];
  readonly inShort: readonly [RichText, RichText, RichText];
  readonly body: readonly Block[];
  /** What nobody has shown, under a heading of its own. */
  readonly unknown: { readonly heading: string; readonly text: readonly RichText[] };
  readonly help: RichText;
  /** Month in which text and sources were last read against each other, `YYYY-MM`. */
  readonly checked: string;
};
