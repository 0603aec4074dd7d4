import { LAUNCHERS, launcherLink } from "@/src/core/navigation/launcher.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { Suggestion } from "@/src/platform/omnibox.ts";
import { openPage } from "./open-page.ts";
import type { Ports } from "./ports.ts";

/** Lines under the address bar: a routine, and its name in the popup's words. The routine page knows all the others. */
const SUGGESTED = [
  ["hip-flexor-standing", "hipFlexor"],
  ["reset-standing", "posture"],
  ["reset-seated", "seated"],
  ["reset-30", "short"],
  ["walk-break-2", "walk"],
  ["warmup-short", "warmUp"],
  ["cooldown-standing", "coolDown"],
  ["desk-strength", "strength"],
] as const;

/** One click from everywhere: the toolbar button's menu, the keys, the address bar. */
export function createLaunchers(ports: Pick<Ports, "locks" | "menus" | "ownPages" | "runtime" | "tabs">) {
  return {
    /** Lays the menu anew, whatever was there; two at once wait for each other. */
    layMenu: () =>
      ports.locks.with("menu", () =>
        ports.menus.replaceAll(LAUNCHERS.map((id) => ({ id, title: browserTexts.t(`launcher.${id}`) }))),
      ),
    /** A menu item or a command. One of another version opens nothing. */
    async open(id: string): Promise<void> {
      const link = launcherLink(id);
      if (link) await openPage(ports, link);
    },
    suggest(typed: string): readonly Suggestion[] {
      const part = typed.trim().toLowerCase();
      const lines = SUGGESTED.map(([content, name]) => ({
        content,
        description: browserTexts.t(`popup.start.${name}`),
      }));
      const fitting = lines.filter(({ description }) => description.toLowerCase().includes(part));
      return [{ content: typed, description: browserTexts.t("launcher.typed") }, ...fitting];
    },
    /** Whatever was typed: the routine page makes sense of it (`typedTarget`). */
    enter: (typed: string) => openPage(ports, { page: "routine", query: { typed } }),
  };
}
