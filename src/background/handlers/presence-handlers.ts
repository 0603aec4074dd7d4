import { latestPauseEnd } from "@/src/core/engine/events/apply-event.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names =
  | "say"
  | "start-meeting"
  | "end-meeting"
  | "pause"
  | "resume"
  | "say-got-worse"
  | "count-in"
  | "end-count-in";

/** What the person says of themselves. */
export function presenceHandlers({ reconciler }: HandlerDeps): Pick<Handlers, Names> {
  return {
    async say({ what }) {
      await reconciler.wake({ type: "said", what });
      return null;
    },
    "start-meeting": ({ minutes }) =>
      reconciler.command(({ at }) => ({ events: [{ type: "meeting", until: at + minutes * MINUTE }], answer: null })),
    async "end-meeting"() {
      await reconciler.wake({ type: "meeting-ended" });
      return null;
    },
    "count-in": ({ minutes }) =>
      reconciler.command(({ at }) => ({
        events: [{ type: "count-in", until: minutes === undefined ? null : at + minutes * MINUTE }],
        answer: null,
      })),
    async "end-count-in"() {
      await reconciler.wake({ type: "count-in-ended" });
      return null;
    },
    pause: (request) =>
      reconciler.command(({ at, zone }) => {
        const until = "minutes" in request ? at + request.minutes * MINUTE : latestPauseEnd(at, zone);
        return { events: [{ type: "pause", until }], answer: null };
      }),
    async "say-got-worse"({ isSo }) {
      await reconciler.wake({ type: "got-worse", isSo });
      return null;
    },
    async resume() {
      await reconciler.wake({ type: "resume" });
      return null;
    },
  };
}
