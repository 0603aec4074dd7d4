import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { articleMarkId, isRead, isSaved, withMark } from "@/src/core/library/article-mark.ts";
import { articleMarksOf } from "@/src/core/library/mark.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Articles read and saved, and what a clinician has checked. A mark that is taken back is deleted. */
export function markHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "mark-article" | "mark-clinician-checked"> {
  return {
    "mark-article": ({ articleId, mark, isOn }) =>
      reconciler.command(async ({ at, reads }) => {
        const before = articleMarksOf(await reads.marks.all()).find(({ id }) => id === articleMarkId(articleId));
        const after = withMark(before ?? null, { articleId, mark, isOn }, at);
        const deletedAt = isRead(after) || isSaved(after) ? null : at;
        return { rows: { marks: [{ ...after, deletedAt }] }, answer: null };
      }),
    "mark-clinician-checked": ({ item, isChecked }) =>
      reconciler.command(({ at }) => ({
        rows: { marks: [{ ...clinicianCheck(item, at), deletedAt: isChecked ? null : at }] },
        answer: null,
      })),
  };
}
