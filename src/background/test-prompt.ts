import type { Ports } from "./ports.ts";
import { testPromptText } from "./prompt-text.ts";
import { clearPrompt, type Delivered } from "./show-prompt.ts";

/** No engine knows these: they only try whether a prompt reaches the eye. */
const PREFIX = "test:";

export function isTestPrompt(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** Sends a prompt that asks for nothing, and says how it went out. A notification only: whether one arrives is the question. */
export async function sendTestPrompt(ports: Ports): Promise<Delivered> {
  const { notifications, clock } = ports;
  try {
    const before = (await notifications.list()).filter(isTestPrompt);
    await Promise.all(before.map((id) => clearPrompt(ports, id)));
    if ((await notifications.permission()) === "denied") return "nothing";
    return (await notifications.create(PREFIX + clock.newId(), testPromptText())) ? "notification" : "nothing";
  } catch {
    return "nothing";
  }
}
