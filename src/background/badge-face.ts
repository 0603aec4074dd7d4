import type { Badge } from "@/src/core/engine/state/effect.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { BadgeFace } from "@/src/platform/action-badge.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";

/** The light theme's colours (ui/styles/tokens.css): a toolbar's own colour is unknown, and these stand on any. */
const INK = { background: "#16201a", colour: "#fbfbf6" };
const TARTAN = { background: "#b63d26", colour: "#fffdf6" };
const GRASS = { background: "#2c6646", colour: "#fbfbf6" };
const WATER = { background: "#27588a", colour: "#ffffff" };
const GREY = { background: "#525d55", colour: "#fbfbf6" };
const FLAG = { background: "#f2b72b", colour: "#16201a" };

/** The badge's letters and colours, and the same in words. */
export function badgeFace(badge: Badge): BadgeFace {
  switch (badge.mark) {
    case "none":
      return { text: "", ...INK, title: browserTexts.t("badge.title.none") };
    case "minutes":
      return { text: String(badge.minutes), ...INK, title: browserTexts.t("badge.title.minutes", [badge.minutes]) };
    case "up":
      return { text: browserTexts.t("badge.text.up"), ...TARTAN, title: browserTexts.t("badge.title.up") };
    case "run":
      return { text: browserTexts.t("badge.text.run"), ...GRASS, title: browserTexts.t("badge.title.run") };
    case "check-in":
      return { text: browserTexts.t("badge.text.checkIn"), ...WATER, title: browserTexts.t("badge.title.checkIn") };
    case "held":
      return { text: browserTexts.t("badge.text.held"), ...GREY, title: browserTexts.t("badge.title.held") };
    case "paused":
      return { text: browserTexts.t("badge.text.paused"), ...GREY, title: browserTexts.t("badge.title.paused") };
    case "still-standing":
      return {
        text: browserTexts.t("badge.text.stillStanding"),
        ...GRASS,
        title: browserTexts.t("badge.title.stillStanding"),
      };
    case "alert":
      return { text: browserTexts.t("badge.text.alert"), ...FLAG, title: browserTexts.t("badge.title.alert") };
    default:
      return assertNever(badge);
  }
}
