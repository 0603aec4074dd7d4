import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { promptUse } from "@/src/core/engine/state/prompt-table.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { PressEntry, Response } from "../day/day-script.ts";

const SNOOZE_MINUTES = 10;

/** What the pages tell the engine when a shown prompt is answered as the script says. */
export function eventsOfResponse(response: Response, prompt: Occurrence): readonly EngineEvent[] {
  switch (response) {
    case "ignore":
      return [];
    case "done":
      return eventsOfDone(prompt.kind, { id: prompt.id, day: prompt.day });
    case "snooze":
      return [{ type: "answer", id: prompt.id, answer: "snooze", minutes: SNOOZE_MINUTES }];
    case "skip":
      return [{ type: "answer", id: prompt.id, answer: "skip" }];
    default:
      return assertNever(response);
  }
}

/** What a button is pressed about: the prompt it answers, if one is open, and the kind of routine. */
export type Pressed = {
  readonly at: EpochMs;
  readonly today: DayKey;
  readonly open: Occurrence | null;
  readonly kind: PromptKind;
};

/** What a press of a button tells the engine. */
export function eventsOfPress(press: PressEntry, { at, today, open, kind }: Pressed): readonly EngineEvent[] {
  switch (press.button) {
    case "pause":
      return [{ type: "pause", until: at + press.minutes * MINUTE }];
    case "meeting":
      return [{ type: "meeting", until: at + press.minutes * MINUTE }];
    case "end-meeting":
      return [{ type: "meeting-ended" }];
    case "start": {
      const use = promptUse(kind);
      const answer: EngineEvent[] = open ? [{ type: "answer", id: open.id, answer: "started" }] : [];
      return use ? [...answer, { type: "routine-started", use }] : answer;
    }
    case "done":
      return eventsOfDone(kind, { id: open?.id ?? null, day: open?.day ?? today });
    case "snooze":
      return open ? [{ type: "answer", id: open.id, answer: "snooze", minutes: press.minutes }] : [];
    case "skip":
      return open ? [{ type: "answer", id: open.id, answer: "skip" }] : [];
    default:
      return assertNever(press);
  }
}

/** The routine finished, the check-in saved, the page opened. */
function eventsOfDone(
  kind: PromptKind,
  { id, day }: { readonly id: string | null; readonly day: DayKey },
): readonly EngineEvent[] {
  if (kind === "check-in") return [{ type: "check-in-saved", day }];
  if (kind === "review") return [{ type: "review-opened" }];
  const use = promptUse(kind) ?? "other";
  const finished: EngineEvent = { type: "routine-finished", use };
  return id === null ? [finished] : [{ type: "answer", id, answer: "done" }, finished];
}
