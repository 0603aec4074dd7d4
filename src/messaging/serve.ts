import * as v from "valibot";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { RuntimePort, Sender } from "@/src/platform/runtime.ts";
import { UserError } from "./errors.ts";
import { type AnswerOf, type MessageName, type Reply, type RequestOfParsed, requestSchemas } from "./protocol.ts";

/** One function a message. What it rejects with reaches the caller: `UserError` in its own words, anything else as a failure. */
export type Handlers = {
  readonly [N in MessageName]: (request: RequestOfParsed<N>) => Promise<AnswerOf<N>>;
};

const envelopeSchema = v.object({ name: v.string(), request: v.unknown() });

/** Answers the messages of our own pages and of nobody else. Call it in the worker's first turn. */
export function serve(deps: {
  readonly runtime: Pick<RuntimePort, "id" | "url" | "onMessage">;
  readonly handlers: Handlers;
  readonly onFailure: (name: string, error: unknown) => void;
}): void {
  deps.runtime.onMessage((message, sender) => answer(message, sender));

  async function answer(message: unknown, sender: Sender): Promise<Reply> {
    if (!isOurPage(sender)) return refuse("a message from outside is not answered");
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return refuse("expected { name, request }");
    const { name, request } = envelope.output;
    if (!isMessageName(name)) return refuse(`no such message: ${name}`);
    const parsed = v.safeParse(requestSchemas[name](), request);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      return refuse(`${[name, v.getDotPath(issue)].filter(Boolean).join(".")}: ${issue.message}`);
    }
    return run(name, parsed.output);
  }

  async function run(name: MessageName, request: unknown): Promise<Reply> {
    try {
      // The table's row and the schema that parsed the request have the same name, which the compiler can't follow.
      const handle = deps.handlers[name] as (request: unknown) => Promise<unknown>;
      return { ok: true, answer: await handle(request) };
    } catch (error) {
      if (error instanceof UserError) return refuse(error.message);
      deps.onFailure(name, error);
      return { ok: false, error: { kind: "failed", message: messageOf(error) } };
    }
  }

  function isOurPage({ id, url }: Sender): boolean {
    return id === deps.runtime.id && (url?.startsWith(deps.runtime.url("")) ?? false);
  }
}

function refuse(message: string): Reply {
  return { ok: false, error: { kind: "refused", message } };
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(requestSchemas, name);
}
