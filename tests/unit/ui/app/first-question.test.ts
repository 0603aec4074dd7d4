import { describe, expect, test } from "vitest";
import { createClient } from "@/src/messaging/client.ts";
import { askFirst, type MeetingPlace, postAfterFirst } from "@/src/ui/app/first-question.ts";

/** A background that answers with the number of the question, or for the first few of them is not there. */
function aBackground({ absent = 0 } = {}) {
  const asked: unknown[] = [];
  return {
    asked,
    post: async (message: unknown) => {
      asked.push(message);
      if (asked.length <= absent) throw new Error("Could not establish connection. Receiving end does not exist.");
      return { ok: true, answer: asked.length };
    },
  };
}

describe("the question that is asked before the page is loaded", () => {
  test("answers the page's first question, and is not asked again", async () => {
    const { asked, post } = aBackground();
    const place: MeetingPlace = {};
    askFirst(post, place);
    const send = createClient(postAfterFirst(post, place));
    expect(await send("get-status", {})).toBe(1);
    expect(asked).toEqual([{ name: "get-status", request: {} }]);
    expect(await send("get-status", {})).toBe(2);
  });

  test("answers no other message", async () => {
    const { post } = aBackground();
    const place: MeetingPlace = {};
    askFirst(post, place);
    const send = createClient(postAfterFirst(post, place));
    expect(await send("resume", {})).toBe(2);
    expect(await send("get-status", {})).toBe(1);
  });

  test("is asked by the page where its script did not come first", async () => {
    const { post } = aBackground();
    expect(await createClient(postAfterFirst(post, {}))("get-status", {})).toBe(1);
  });

  test("is asked again by the page where nobody listened yet", async () => {
    const { asked, post } = aBackground({ absent: 1 });
    const place: MeetingPlace = {};
    askFirst(post, place);
    expect(await createClient(postAfterFirst(post, place), 0)("get-status", {})).toBe(2);
    expect(asked).toHaveLength(2);
  });
});
