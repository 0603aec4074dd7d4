import { i18n } from "#i18n";
import { send } from "@/src/messaging/client.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { browserFormat } from "../../app/format.ts";
import { applyTheme } from "../../app/theme.ts";
import { forThisDay } from "./for-you.ts";
import type { LibraryPorts } from "./library-ports.ts";

/** Reads marks from storage, the day from the background, and writes marks through it. */
export function liveLibraryPorts(): LibraryPorts {
  const desk = readDesk();
  return {
    async loadForYou() {
      const { status, settings } = await send("get-status", {});
      applyTheme(settings.theme);
      const format = browserFormat(status.zone);
      return forThisDay(status, {
        sat: (ms) => i18n.t("library.reason.sat", [format.minutes(ms)]),
        bout: (ms) => i18n.t("library.reason.bout", [format.minutes(ms)]),
        runAt: (at) => i18n.t("library.reason.run", [format.clock(at)]),
      });
    },
    async loadMarks() {
      const marks = await desk.marks.articles();
      return new Map(marks.map((mark) => [mark.id.slice("article:".length), mark]));
    },
    async setMark(articleId, mark, { isOn }) {
      await send("mark-article", { articleId, mark, isOn });
    },
  };
}
