import { articleMarkId, withMark } from "@/src/core/library/article-mark.ts";
import { articleMarksOf } from "@/src/core/library/mark.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Articles read and saved. Taking a mark back keeps the row, without its instant. */
export function articleMarkHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "mark-article"> {
  return {
    "mark-article": ({ articleId, mark, isOn }) =>
      reconciler.command(async ({ at, reads }) => {
        const before = articleMarksOf(await reads.marks.all()).find(({ id }) => id === articleMarkId(articleId));
        return { rows: { marks: [withMark(before ?? null, { articleId, mark, isOn }, at)] }, answer: null };
      }),
  };
}
