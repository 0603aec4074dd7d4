import type { NotificationText } from "@/src/platform/notifications.ts";
import type { Ports } from "./ports.ts";
import { closePromptWindow, openPromptWindow } from "./prompt-window.ts";

type ShowPorts = Pick<Ports, "notifications" | "ownPages" | "runtime" | "tabs">;
export type Delivered = "notification" | "window" | "nothing";

/**
 * Puts a prompt on the screen under its id, once: as a notification, else as a small window. Never rejects; `nothing` means
 * that only badge and popup tell. Asked again for what is on the screen already, it leaves it there.
 */
export async function showPrompt(ports: ShowPorts, id: string, text: NotificationText): Promise<Delivered> {
  if (await isListed(ports, id)) return "notification";
  try {
    const isDenied = (await ports.notifications.permission()) === "denied";
    if (!isDenied && (await ports.notifications.create(id, text))) return "notification";
  } catch {
    // Refused: the window tells instead.
  }
  try {
    await openPromptWindow(ports, id);
    return "window";
  } catch {
    return "nothing";
  }
}

/** Takes a prompt off the screen, wherever it is. */
export async function clearPrompt(ports: ShowPorts, id: string): Promise<void> {
  await Promise.allSettled([ports.notifications.clear(id), closePromptWindow(ports, id)]);
}

async function isListed({ notifications }: ShowPorts, id: string): Promise<boolean> {
  try {
    return (await notifications.list()).includes(id);
  } catch {
    return false;
  }
}
