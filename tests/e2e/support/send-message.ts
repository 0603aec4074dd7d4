import type { Page } from "puppeteer-core";
import type { AnswerOf, MessageName, Reply, RequestOf } from "@/src/messaging/protocol.ts";

type Messenger = { readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<Reply> } } };

/** Sends one message of the protocol from a page of ours, as the page itself would. Rejects where the answer is a refusal. */
export async function sendMessage<N extends MessageName>(
  page: Page,
  name: N,
  request: RequestOf<N>,
): Promise<AnswerOf<N>> {
  const reply = await page.evaluate(
    (envelope) => (globalThis as unknown as Messenger).chrome.runtime.sendMessage(envelope),
    { name, request },
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.answer as AnswerOf<N>;
}
