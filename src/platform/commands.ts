import { browser } from "./browser.ts";

/** Keys that the browser watches for us. The person changes them in the browser's own list. */
export interface CommandsPort {
  onCommand(listener: (name: string) => void): void;
}

export function liveCommands(): CommandsPort {
  return { onCommand: (listener) => browser.commands.onCommand.addListener((name) => listener(name)) };
}
