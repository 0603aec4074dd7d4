import type { IdleState } from "@/src/core/desk-time/signals.ts";
import { type LauncherListeners, noLauncherListeners } from "./fake-launchers.ts";

/** What a worker listens to. */
export type Listeners = {
  alarm: ((name: string) => void)[];
  idle: ((state: IdleState) => void)[];
  clicked: ((id: string) => void)[];
  button: ((id: string, button: number) => void)[];
  startup: (() => void)[];
  installed: ((reason: "install" | "update" | "other") => void)[];
  message: ((message: unknown, sender: { id: string; url: string }) => Promise<unknown>)[];
  localChanged: ((keys: readonly string[]) => void)[];
  launchers: LauncherListeners;
};

export const noListeners = (): Listeners => ({
  alarm: [],
  idle: [],
  clicked: [],
  button: [],
  startup: [],
  installed: [],
  message: [],
  localChanged: [],
  launchers: noLauncherListeners(),
});
