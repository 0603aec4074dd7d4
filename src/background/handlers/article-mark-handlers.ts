import { articleMarkId, isRead, isSaved, withMark } from "@/src/core/library/article-mark.ts";
import { articleMarksOf } from "@/src/core/library/mark.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Articles read and saved. One that is neither any more is deleted. */
export function articleMarkHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "mark-article"> {
  return {
    "mark-article": ({ articleId, mark, isOn }) =>
      reconciler.command(async ({ at, reads }) => {
        const before = articleMarksOf(await reads.marks.all()).find(({ id }) => id === articleMarkId(articleId));
        const after = withMark(before ?? null, { articleId, mark, isOn }, at);
        const deletedAt = isRead(after) || isSaved(after) ? null : at;
        return { rows: { marks: [{ ...after, deletedAt }] }, answer: null };
      }),
  };
}
