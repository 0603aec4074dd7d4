import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import type { RoutineSession } from "@/src/core/routines/routine-session.ts";
import type { RequestOfParsed } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { clearPrompt } from "../show-prompt.ts";
import type { Snapshot } from "../snapshot.ts";
import { sendTestPrompt } from "../test-prompt.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "answer-prompt" | "start-routine" | "finish-routine" | "send-test-prompt";

/** Answers to prompts, and the routines they lead to. */
export function promptHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, Names> {
  return {
    async "answer-prompt"(answer) {
      await reconciler.wake({ type: "answer", ...answer });
      await clearPrompt(ports, answer.id);
      return null;
    },
    async "start-routine"({ use, promptId }) {
      const answered: readonly EngineEvent[] =
        promptId === null ? [] : [{ type: "answer", id: promptId, answer: "started" }];
      await reconciler.wake(...answered, { type: "routine-started", use });
      return { sessionId: ports.clock.newId() };
    },
    "finish-routine": (request) => {
      const { sessionId, contains: _, goesOn, ...rest } = request;
      const session: RoutineSession = { id: sessionId, ...rest };
      return reconciler.command((snapshot) => ({
        events: goesOn ? [] : finishEvents(request, snapshot),
        rows: { routineSessions: [session] },
        answer: null,
      }));
    },
    "send-test-prompt": async () => ({ delivered: await sendTestPrompt(ports) }),
  };
}

/** A routine left early still counts what was done; one in which nothing was done counts as nothing. */
function finishEvents(
  { promptId, use, items, contains = [] }: RequestOfParsed<"finish-routine">,
  { state }: Snapshot,
): readonly EngineEvent[] {
  if (!items.some(({ outcome }) => outcome !== "skipped")) return [];
  const prompt = state.prompts.active.find(({ id }) => id === promptId);
  const done: readonly EngineEvent[] = prompt ? [{ type: "answer", id: prompt.id, answer: "done" }] : [];
  // The engine counts the routine that a prompt asks for when the prompt is done.
  const uses = [...new Set([...(prompt?.kind === use ? [] : [use]), ...contains])];
  return [...done, ...uses.map((each) => ({ type: "routine-finished", use: each }) as const)];
}
