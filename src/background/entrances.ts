import { i18n } from "#i18n";
import names from "@/src/content/routines/texts/names.en.json" with { type: "json" };
import { ENTRANCES, type Entrance, entranceLink, findEntrance } from "@/src/core/entrances/entrance.ts";
import { targetLink, type TypedTarget, typedFor, typedTargets } from "@/src/core/entrances/typed-target.ts";
import type { Suggestion } from "@/src/platform/omnibox.ts";
import { openPage } from "./open-page.ts";
import type { Ports } from "./ports.ts";

const ROUTINES = Object.entries(names).map(([id, name]) => ({ id, name }));

/** One click from everywhere: the toolbar button's menu, the keys, the address bar. */
export function createEntrances(ports: Pick<Ports, "locks" | "menus" | "ownPages" | "runtime" | "tabs">) {
  return {
    /** Lays the menu anew, whatever was there; two at once wait for each other. */
    layMenu: () =>
      ports.locks.with("menu", () => ports.menus.replaceAll(ENTRANCES.map((id) => ({ id, title: entranceName(id) })))),
    /** A menu item or a command. One of another version opens nothing. */
    async open(id: string): Promise<void> {
      const entrance = findEntrance(id);
      if (entrance !== null) await openPage(ports, entranceLink(entrance));
    },
    suggest: (typed: string): readonly Suggestion[] =>
      typedTargets(typed, ROUTINES).map((target) => ({ content: typedFor(target), description: targetName(target) })),
    async enter(typed: string): Promise<void> {
      const [target] = typedTargets(typed, ROUTINES);
      if (target) await openPage(ports, targetLink(target));
    },
  };
}

function entranceName(entrance: Entrance): string {
  switch (entrance) {
    case "hip-flexor":
      return i18n.t("entrance.hipFlexor");
    case "posture":
      return i18n.t("entrance.posture");
    case "two-minutes":
      return i18n.t("entrance.twoMinutes");
    case "check-in":
      return i18n.t("entrance.checkIn");
  }
}

function targetName(target: TypedTarget): string {
  switch (target.kind) {
    case "minutes":
      return i18n.t("entrance.minutes", target.minutes);
    case "routine":
      return i18n.t("entrance.start", [target.name]);
    case "find":
      return i18n.t("entrance.find", [target.words]);
  }
}
