import * as v from "valibot";
import { instantSchema } from "../time/time-schemas.ts";

/** What the person did with an article. Instants in epoch ms; null: not, or taken back. */
export const articleMarkSchema = v.object({
  /** `article:<id>`: other kinds of marks share the store. */
  id: v.pipe(v.string(), v.startsWith("article:"), v.minLength(9), v.maxLength(200)),
  readAt: v.nullable(instantSchema),
  savedAt: v.nullable(instantSchema),
  updatedAt: instantSchema,
});
export type ArticleMark = v.InferOutput<typeof articleMarkSchema>;

export const ARTICLE_MARKS = ["read", "saved"] as const;

/** Key of an article's mark in the store of marks. */
export const articleMarkId = (articleId: string): string => `article:${articleId}`;

/** Sets or takes back one mark. An article that was read before stays read since then. */
export function withMark(
  before: ArticleMark | null,
  change: { readonly articleId: string; readonly mark: (typeof ARTICLE_MARKS)[number]; readonly isOn: boolean },
  now: number,
): ArticleMark {
  const old = before ?? { id: articleMarkId(change.articleId), readAt: null, savedAt: null, updatedAt: now };
  const at = (earlier: number | null) => (change.isOn ? (earlier ?? now) : null);
  return change.mark === "read"
    ? { ...old, readAt: at(old.readAt), updatedAt: now }
    : { ...old, savedAt: at(old.savedAt), updatedAt: now };
}

export const isRead = (mark: ArticleMark | undefined): boolean => mark !== undefined && mark.readAt !== null;
export const isSaved = (mark: ArticleMark | undefined): boolean => mark !== undefined && mark.savedAt !== null;
