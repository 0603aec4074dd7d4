import * as v from "valibot";
import { type Span, spanSchema } from "@/src/core/desk-time/span.ts";
import { correctSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { diaryDayOf } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { HandlerDeps } from "./handler-deps.ts";

const correctionSchema = v.object({ added: v.array(v.number()), removed: v.array(spanSchema) });
/** The last correction, to be undone: starts of what it wrote, and what had been there. */
export const CORRECTION_KEY = "correction";

/** The person's word about an interval of today that is over, with undo. The span that still grows is changed by `say`. */
export function correctionHandlers({
  ports,
  reconciler,
}: HandlerDeps): Pick<Handlers, "correct-span" | "undo-correction"> {
  const { session } = ports.storage;
  return {
    "correct-span": ({ kind, start, end }) =>
      reconciler.command(async ({ at, zone, state, reads }) => {
        const interval = {
          kind,
          start: Math.max(start, diaryDayOf(at, zone).start),
          end: Math.min(end, state.desk.open.start),
        };
        if (interval.end <= interval.start) throw new UserError(browserTexts.t("background.refused.stretch"));
        const before = await reads.spans.between(lastDay(at));
        const after = correctSpans(before, interval);
        const removed = before.filter((span) => !after.some((other) => isSame(span, other)));
        const added = after.filter((span) => !before.some((other) => isSame(span, other)));
        await session.set(CORRECTION_KEY, { added: added.map((span) => span.start), removed });
        return {
          events: [{ type: "corrected", spans: after }],
          rows: { removedSpans: removed.map((span) => span.start), spans: added },
          answer: null,
        };
      }),
    "undo-correction": () =>
      reconciler.command(async ({ at, reads }) => {
        const last = v.safeParse(correctionSchema, await session.get(CORRECTION_KEY));
        if (!last.success) throw new UserError(browserTexts.t("background.refused.undo"));
        await session.remove(CORRECTION_KEY);
        const { added, removed } = last.output;
        const corrected = await reads.spans.between(lastDay(at));
        const kept = corrected.filter((span) => !added.includes(span.start));
        const spans = [...kept, ...removed].toSorted((a, b) => a.start - b.start);
        return {
          events: [{ type: "corrected", spans }],
          rows: { removedSpans: added, spans: removed },
          answer: null,
        };
      }),
  };
}

/** As far back as any clock of the body reaches. */
const lastDay = (at: EpochMs) => ({ from: at - DAY, until: at });

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.kind === b.kind && a.because === b.because;
}
