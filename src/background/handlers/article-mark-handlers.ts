import { articleMarkId, type ArticleMark, withMark } from "@/src/core/marks/article-mark.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Articles read and saved. Taking a mark back keeps the row, without its instant. */
export function articleMarkHandlers({ reconciler, reads }: HandlerDeps): Pick<Handlers, "mark-article"> {
  return {
    async "mark-article"({ articleId, mark, isOn }) {
      const articles = await reads.marks.articles();
      const before: ArticleMark | undefined = articles.find(({ id }) => id === articleMarkId(articleId));
      await reconciler.command(({ at }) => ({
        events: [],
        rows: { marks: [withMark(before ?? null, { articleId, mark, isOn }, at)] },
      }));
      return null;
    },
  };
}
