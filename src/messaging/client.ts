import * as v from "valibot";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { sendToBackground } from "@/src/platform/runtime.ts";
import { RemoteError, UserError } from "./errors.ts";
import type { AnswerOf, MessageName, RequestOf } from "./protocol.ts";

export type Send = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;

/** How long the second try waits: while an update replaces the background nobody listens for a moment. */
const RETRY_AFTER_MS = 250;

/** @param post carries one message to the background; rejects if nobody answers. */
export function createClient(post: (message: unknown) => Promise<unknown>, retryAfterMs = RETRY_AFTER_MS): Send {
  return async <N extends MessageName>(name: N, request: RequestOf<N>) => {
    const parsed = v.safeParse(replySchema, await deliver({ name, request }));
    if (!parsed.success) throw new RemoteError(`${name}: the background gave no answer`);
    const reply = parsed.output;
    // The handler's table types the answer at the other end.
    if (reply.ok) return (reply.answer ?? null) as AnswerOf<N>;
    const { kind, message } = reply.error;
    throw kind === "refused" ? new UserError(message) : new RemoteError(`${name}: ${message}`);
  };

  async function deliver(message: unknown): Promise<unknown> {
    try {
      return await post(message);
    } catch (error) {
      // Only what surely was not delivered may be sent twice.
      if (!NOBODY_LISTENED.test(messageOf(error))) throw new RemoteError(messageOf(error));
    }
    await new Promise((done) => {
      setTimeout(done, retryAfterMs);
    });
    try {
      return await post(message);
    } catch (error) {
      throw new RemoteError(messageOf(error));
    }
  }
}

/** How Chromium and Firefox word it. */
const NOBODY_LISTENED = /could not establish connection|receiving end does not exist/i;

const replySchema = v.variant("ok", [
  v.object({ ok: v.literal(true), answer: v.optional(v.unknown()) }),
  v.object({
    ok: v.literal(false),
    error: v.object({ kind: v.picklist(["refused", "failed"]), message: v.string() }),
  }),
]);

/**
 * Sends one message of the protocol to the background and gives its answer. Rejects with `UserError` (show its words) or
 * `RemoteError` (nothing was saved: say so and offer to try again).
 */
export const send: Send = createClient(sendToBackground);
