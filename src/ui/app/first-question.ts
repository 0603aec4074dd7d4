import { isRecord } from "@/src/core/lib/is-record.ts";
import type { MessageName } from "@/src/messaging/protocol.ts";

/** Carries one message to the background; rejects if nobody answers. */
type Post = (message: unknown) => Promise<unknown>;
/** Where a page's two scripts meet: its window. */
export type MeetingPlace = { firstAnswer?: Promise<unknown> };

const QUESTION = { name: "get-status", request: {} } as const satisfies {
  readonly name: MessageName;
  readonly request: object;
};

/** Asks how things stand before the page's own script is loaded, so that a worker that sleeps wakes up meanwhile. */
export function askFirst(post: Post, place: MeetingPlace): void {
  place.firstAnswer = post(QUESTION);
  // Whoever takes the answer hears of it too, and nobody may take it.
  place.firstAnswer.catch(() => undefined);
}

/** `post`, but for the first question how things stand: if that was asked already it gets that answer, once. */
export function postAfterFirst(post: Post, place: MeetingPlace): Post {
  return (message) => {
    const { firstAnswer } = place;
    if (firstAnswer === undefined || !isQuestion(message)) return post(message);
    delete place.firstAnswer;
    return firstAnswer;
  };
}

const isQuestion = (message: unknown): boolean => isRecord(message) && message["name"] === QUESTION.name;
