import type { ArticleId } from "@/src/content/articles/index.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { ArticleMark } from "@/src/core/library/article-mark.ts";
import { articleMarksOf } from "@/src/core/library/mark.ts";
import { stretchWeek, type StretchWeek } from "@/src/core/routines/stretch-week.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import type { RegionDeps } from "../../advice/region-choice.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { browserFormat } from "../../app/format.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import { type ForYou, forThisDay } from "./for-you.ts";
import { liveOwnDeps, type OwnDeps } from "./own/own-deps.ts";

export type ArticleMarks = ReadonlyMap<string, ArticleMark>;

export type LibraryDeps = RegionDeps & {
  readonly own: OwnDeps;
  readonly loadForYou: () => Promise<ForYou>;
  /** Ids of the exercises that were made easier for good. */
  readonly loadEasier: () => Promise<readonly string[]>;
  readonly saveEasier: (ids: readonly string[]) => Promise<void>;
  readonly loadStretchWeek: () => Promise<StretchWeek>;
  readonly loadMarks: () => Promise<ArticleMarks>;
  readonly setMark: (id: ArticleId, mark: "read" | "saved", value: { readonly isOn: boolean }) => Promise<void>;
};

/** Reads marks and settings from storage, the day from the background, and writes through it. */
export function liveLibraryDeps(): LibraryDeps {
  const desk = readDesk();
  const ask = createStatusQuestion(send);
  return {
    own: liveOwnDeps(desk),
    onChanged: livePage.onChanged,
    async loadForYou() {
      const { status: view, today, advice = null } = await ask();
      if (today === undefined) throw new Error("the background told nothing of the day");
      const { isUnread = false } = today;
      return forThisDay({ ...today, isUnread, advice, suggests: view.suggests }, browserFormat(view.zone));
    },
    async loadRegion() {
      const { settings } = await loadSettings();
      return settings.region;
    },
    async saveRegion(region) {
      await send("save-settings", { patch: { region } });
    },
    async loadEasier() {
      const { settings } = await loadSettings();
      return settings.easierForGood;
    },
    async saveEasier(ids) {
      await send("save-settings", { patch: { easierForGood: [...ids] } });
    },
    async loadStretchWeek() {
      const now = livePage.now();
      const sessions = await desk.routineSessions.between({ from: now - 7 * DAY, until: now });
      return stretchWeek(sessions, now, findExercise);
    },
    async loadMarks() {
      const marks = articleMarksOf(await desk.marks.all());
      return new Map(marks.map((mark) => [mark.id.slice("article:".length), mark]));
    },
    async setMark(articleId, mark, { isOn }) {
      await send("mark-article", { articleId, mark, isOn });
    },
  };
}
