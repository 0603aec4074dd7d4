import type { Ports } from "@/src/background/ports.ts";
import type { MenuItem } from "@/src/platform/menus.ts";
import type { Suggestion } from "@/src/platform/omnibox.ts";

/** What a worker listens to of the ways in: menu, keys, address bar. */
export type LauncherListeners = {
  readonly menu: ((id: string) => void)[];
  readonly command: ((name: string) => void)[];
  readonly typed: ((typed: string) => readonly Suggestion[])[];
  readonly entered: ((text: string) => void)[];
};

export const noLauncherListeners = (): LauncherListeners => ({ menu: [], command: [], typed: [], entered: [] });

/** @param layMenu called for the browser, with what the menu has from then on */
export function fakeLauncherPorts(
  listeners: LauncherListeners,
  layMenu: (items: readonly MenuItem[]) => Promise<void>,
): Pick<Ports, "commands" | "menus" | "omnibox"> {
  return {
    commands: { onCommand: (listener) => void listeners.command.push(listener) },
    menus: { replaceAll: layMenu, onClicked: (listener) => void listeners.menu.push(listener) },
    omnibox: {
      onInput: (suggest) => void listeners.typed.push(suggest),
      onEntered: (listener) => void listeners.entered.push(listener),
    },
  };
}

/** The person's hand on them; wakes a worker where none runs. */
export function fakeLauncherHands(running: () => LauncherListeners, settle: () => Promise<void>) {
  return {
    async pickFromMenu(id: string) {
      running().menu.forEach((listener) => listener(id));
      await settle();
    },
    async pressKeys(command: string) {
      running().command.forEach((listener) => listener(command));
      await settle();
    },
    typeAddress: (typed: string) => running().typed.flatMap((suggest) => suggest(typed)),
    async enterAddress(text: string) {
      running().entered.forEach((listener) => listener(text));
      await settle();
    },
  };
}
