import type { Send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";

/**
 * Asks the background what it knows. The first question lets the engine look whether somebody is there; after that a page is
 * told of changes, and asks how things stand.
 */
export function createStatusQuestion(send: Send): () => Promise<StatusReport> {
  let hasAnswer = false;
  return async () => {
    const report = await send(hasAnswer ? "read-status" : "get-status", {});
    hasAnswer = true;
    return report;
  };
}
