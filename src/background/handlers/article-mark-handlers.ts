import { articleMarkId, withMark } from "@/src/core/library/article-mark.ts";
import { articleMarksOf } from "@/src/core/library/mark.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Articles read and saved. Taking a mark back keeps the row, without its instant. */
export function articleMarkHandlers({ reconciler, reads }: HandlerDeps): Pick<Handlers, "mark-article"> {
  return {
    async "mark-article"({ articleId, mark, isOn }) {
      await reconciler.command(async ({ at }) => {
        const before = articleMarksOf(await reads.marks.all()).find(({ id }) => id === articleMarkId(articleId));
        return { events: [], rows: { marks: [withMark(before ?? null, { articleId, mark, isOn }, at)] } };
      });
      return null;
    },
  };
}
