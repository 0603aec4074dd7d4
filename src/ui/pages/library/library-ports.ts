import type { ArticleId } from "@/src/content/articles/index.ts";
import type { Assessment } from "@/src/core/advice/assess.ts";
import type { ArticleMark } from "@/src/core/library/article-mark.ts";
import type { StretchWeek } from "@/src/core/routines/stretch-week.ts";
import type { OwnPorts } from "./own/own-ports.ts";

/** One article or routine for this person, with its reason in words; null where there is none to give. */
export type Suggestion<Id extends string> = { readonly id: Id; readonly because: string | null };

/** What stands on top of the library: the first article is the cover. */
export type ForYou = {
  readonly articles: readonly Suggestion<ArticleId>[];
  readonly routines: readonly Suggestion<string>[];
  /** How careful to be today; null where no answer stands. */
  readonly advice: Assessment | null;
};

export type ArticleMarks = ReadonlyMap<string, ArticleMark>;

export type LibraryPorts = {
  readonly own: OwnPorts;
  /** Asked for once, however often it is called. */
  readonly loadForYou: () => Promise<ForYou>;
  /** The region chosen for emergency numbers; null: not chosen. */
  readonly loadRegion: () => Promise<string | null>;
  readonly saveRegion: (region: string) => Promise<void>;
  /** Ids of the exercises that were made easier for good. */
  readonly loadEasier: () => Promise<readonly string[]>;
  readonly saveEasier: (ids: readonly string[]) => Promise<void>;
  readonly loadStretchWeek: () => Promise<StretchWeek>;
  readonly loadMarks: () => Promise<ArticleMarks>;
  readonly setMark: (id: ArticleId, mark: "read" | "saved", value: { readonly isOn: boolean }) => Promise<void>;
};
