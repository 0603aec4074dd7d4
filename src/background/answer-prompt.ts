import { isTipsOnlyPerson } from "@/src/core/advice/profile-answers.ts";
import { CALL_MINUTES, isSnoozable } from "@/src/core/engine/show/snooze.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { promptPage, routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { type FromPrompt, type PageLink, promptPageLink, routineLink } from "@/src/core/navigation/page-link.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { runDayOf } from "./run-day-of.ts";
import type { Snapshot } from "./snapshot.ts";

/** What "in ten minutes" on a notification means. */
const BUTTON_SNOOZE_MINUTES = 10;

/** Where a prompt leads: to its routine, the check-in or the week's page. */
export function pageForPrompt(occurrence: Occurrence, snapshot: Snapshot, isPast: boolean): PageLink {
  const from: FromPrompt = { id: occurrence.id, isPast };
  const choice = routineForPrompt(occurrence, runDayOf(snapshot));
  if (choice) return routineLink(choice, from);
  return promptPageLink(promptPage(occurrence.kind) ?? "check-in", from);
}

/** Whether a prompt is a tip to this person: another position or a few steps, and no routine to start. */
export const isTipFor = ({ kind }: Pick<Occurrence, "kind">, { profile }: Pick<Settings, "profile">): boolean =>
  promptPage(kind) === null && isTipsOnlyPerson(profile);

/** The first button, or a click anywhere. A tip has nothing to start: the click says that it was followed. */
export function startEvents(occurrence: Occurrence, { context }: Snapshot): readonly EngineEvent[] {
  return [{ type: "answer", id: occurrence.id, answer: isTipFor(occurrence, context.settings) ? "done" : "started" }];
}

/** The second button: "I'm in a call" where a tab played; else ten more minutes where they are on offer, else it said "skip". */
export function putOffEvents(occurrence: Occurrence, snapshot: Snapshot): readonly EngineEvent[] {
  const { id } = occurrence;
  const { at, zone, context } = snapshot;
  if (occurrence.offersCall) return [{ type: "meeting", until: at + CALL_MINUTES * MINUTE }];
  if (!canPutOff(occurrence, { at, zone, settings: context.settings })) return [{ type: "answer", id, answer: "skip" }];
  return [{ type: "answer", id, answer: "snooze", minutes: BUTTON_SNOOZE_MINUTES }];
}

/** Whether the second button means "in ten minutes": once a prompt, and not past the end of hours. */
export function canPutOff(occurrence: Occurrence, now: Parameters<typeof isSnoozable>[2]): boolean {
  return occurrence.snoozes === 0 && isSnoozable(occurrence, BUTTON_SNOOZE_MINUTES, now);
}
