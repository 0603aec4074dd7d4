import { describe, expect, it } from "vitest";
import { createClient, type Send } from "@/src/messaging/client.ts";
import { RemoteError, UserError } from "@/src/messaging/errors.ts";
import type { MessageName } from "@/src/messaging/protocol.ts";
import { type Handlers, serve } from "@/src/messaging/serve.ts";
import type { Sender } from "@/src/platform/runtime.ts";

const HOME = "chrome-extension://ours/";
const OUR_PAGE: Sender = { id: "ours", url: `${HOME}popup.html` };

/** A background with some handlers, and the pages that talk to it. */
function aBackground(handlers: Partial<Handlers>) {
  let answer: (message: unknown, sender: Sender) => Promise<unknown> = async () => undefined;
  const failures: string[] = [];
  const missing = new Proxy(handlers, {
    get: (target, name: MessageName) => target[name] ?? (() => Promise.reject(new Error(`unexpected ${name}`))),
  }) as Handlers;
  serve({
    runtime: { id: "ours", url: (path) => HOME + path, onMessage: (listener) => (answer = listener) },
    handlers: missing,
    onFailure: (name, error) => failures.push(`${name}: ${String(error)}`),
  });
  const post = async (message: unknown, sender = OUR_PAGE): Promise<unknown> =>
    JSON.parse(JSON.stringify(await answer(JSON.parse(JSON.stringify(message)), sender)));
  return { post, failures, send: createClient((message) => post(message), 0) };
}

const outcome = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe("messages between pages and the background", () => {
  it("brings the parsed request to its handler and the answer back", async () => {
    const seen: unknown[] = [];
    const { send } = aBackground({
      "start-routine": async (request) => {
        seen.push(request);
        return { sessionId: "s-1" };
      },
    });
    const request = { routineId: "reset-30", use: "posture", promptId: null } as const;
    expect(await send("start-routine", request)).toEqual({ sessionId: "s-1" });
    expect(seen).toEqual([request]);
  });

  it("answers null where there is nothing to say", async () => {
    const { send } = aBackground({ resume: async () => null });
    expect(await send("resume", {})).toBeNull();
  });

  it("shows the user a refusal in the handler's words", async () => {
    const { send, failures } = aBackground({ resume: () => Promise.reject(new UserError("Nothing is paused.")) });
    const error = await outcome(send("resume", {}));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: "Nothing is paused." });
    expect(failures).toEqual([]);
  });

  it("reports a failure and lets the caller know", async () => {
    const { send, failures } = aBackground({ resume: () => Promise.reject(new Error("disk")) });
    const error = await outcome(send("resume", {}));
    expect(error).toBeInstanceOf(RemoteError);
    expect(failures).toEqual(["resume: Error: disk"]);
  });

  it.each<[string, MessageName, unknown, string]>([
    ["a pain of 11", "save-check-in", { pain: 11 }, "save-check-in.pain: expected 0 to 10"],
    ["a missing field", "start-meeting", {}, "start-meeting.minutes"],
    ["a snooze without minutes", "answer-prompt", { id: "a", answer: "snooze" }, "answer-prompt.minutes"],
  ])("refuses %s and names the place", async (_what, name, request, place) => {
    const { send } = aBackground({});
    const error = await outcome((send as (name: string, request: unknown) => ReturnType<Send>)(name, request));
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(place);
  });

  it.each<[string, Sender]>([
    ["another extension", { id: "theirs", url: "chrome-extension://theirs/page.html" }],
    ["a web page", { id: "ours", url: "https://example.com/" }],
    ["a page that only begins like ours", { id: "ours", url: "chrome-extension://ours.example.com/" }],
    ["nobody", { id: undefined, url: undefined }],
  ])("refuses %s", async (_who, sender) => {
    const { post } = aBackground({ resume: async () => null });
    expect(await post({ name: "resume", request: {} }, sender)).toMatchObject({
      ok: false,
      error: { kind: "refused" },
    });
  });

  it.each([[null], ["resume"], [{ name: "format-disk", request: {} }], [{ name: "constructor", request: {} }], [{}]])(
    "refuses what is no message of ours: %j",
    async (message) => {
      const { post } = aBackground({});
      expect(await post(message)).toMatchObject({ ok: false, error: { kind: "refused" } });
    },
  );

  it("tries once more while the background is being replaced, and only then", async () => {
    let tries = 0;
    const send = createClient(async () => {
      tries += 1;
      if (tries === 1) throw new Error("Could not establish connection. Receiving end does not exist.");
      return { ok: true, answer: null };
    }, 0);
    expect(await send("resume", {})).toBeNull();
    expect(tries).toBe(2);

    let others = 0;
    const cut = createClient(async () => {
      others += 1;
      throw new Error("The message channel closed before a response was received.");
    }, 0);
    expect(await outcome(cut("resume", {}))).toBeInstanceOf(RemoteError);
    expect(others).toBe(1);
  });

  it("doesn't take silence for an answer", async () => {
    const send = createClient(async () => undefined, 0);
    expect(await outcome(send("resume", {}))).toBeInstanceOf(RemoteError);
  });
});
