import { i18n } from "#i18n";
import type { Badge } from "@/src/core/engine/state/effect.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { BadgeFace } from "@/src/platform/action-badge.ts";

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
      return { text: "", ...INK, title: i18n.t("badge.title.none") };
    case "minutes":
      return { text: String(badge.minutes), ...INK, title: i18n.t("badge.title.minutes", [badge.minutes]) };
    case "up":
      return { text: i18n.t("badge.text.up"), ...TARTAN, title: i18n.t("badge.title.up") };
    case "run":
      return { text: i18n.t("badge.text.run"), ...GRASS, title: i18n.t("badge.title.run") };
    case "check-in":
      return { text: i18n.t("badge.text.checkIn"), ...WATER, title: i18n.t("badge.title.checkIn") };
    case "held":
      return { text: i18n.t("badge.text.held"), ...GREY, title: i18n.t("badge.title.held") };
    case "paused":
      return { text: i18n.t("badge.text.paused"), ...GREY, title: i18n.t("badge.title.paused") };
    case "still-standing":
      return { text: i18n.t("badge.text.stillStanding"), ...GRASS, title: i18n.t("badge.title.stillStanding") };
    case "alert":
      return { text: i18n.t("badge.text.alert"), ...FLAG, title: i18n.t("badge.title.alert") };
    default:
      return assertNever(badge);
  }
}
