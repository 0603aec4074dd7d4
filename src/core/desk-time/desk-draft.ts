import { changed } from "../lib/changed.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { CLEARING_REST, type ClockReset, clocksOver } from "./clocks.ts";
import { currentClocks, type DeskTime, isThere } from "./desk-time.ts";
import { soundExcuseUntil } from "./sound-run.ts";
import { closeSpan, type Evidence, type Span, type SpanKind } from "./span.ts";

/** Desk time in the middle of one step: what is known now, and the spans that ended on the way. */
export type DeskDraft = {
  readonly desk: DeskTime;
  readonly closed: readonly Span[];
  /** Now, or the end of what is recorded while the wall clock is behind it. */
  readonly now: EpochMs;
};

export function patchDesk(draft: DeskDraft, change: Partial<DeskTime>): DeskDraft {
  const desk = changed(draft.desk, change);
  return desk === draft.desk ? draft : { ...draft, desk };
}

/** Ends the open span at `from` (never before it began, never behind a step back) and opens another. */
export function become(draft: DeskDraft, kind: SpanKind, because: Evidence, from: EpochMs): DeskDraft {
  const { open, clocks, resets, backstop } = draft.desk;
  if (open.kind === kind && open.because === because) return draft;
  const at = Math.min(draft.now, Math.max(from, open.start, backstop));
  const ended = closeSpan(open, at);
  const closed = at > open.start ? [...draft.closed, ended] : draft.closed;
  const desk: DeskTime = {
    ...draft.desk,
    open: { kind, start: at, because },
    clocks: clocksOver(clocks, ended, resets),
    resets: resets.filter((reset) => reset.at > at || (kind !== "sitting" && isOnTheseFeet(reset, draft.desk))),
  };
  return { ...draft, desk, closed };
}

/** A posture prompt's end counts for as long as one stands, over a short walk too: the next is a full interval away. */
const isOnTheseFeet = ({ clock, at }: ClockReset, { standingSince }: DeskTime): boolean =>
  clock === "posture" && standingSince !== null && at >= standingSince;

/**
 * A span that has grown for a day is stored, and another like it goes on: where nobody is ever idle, one span would hold
 * every reset of a year. It ends where no later look can date anything back to.
 */
export function closeDaily(draft: DeskDraft, { graceMs }: { readonly graceMs: number }): DeskDraft {
  const { open, clocks, resets, quiet, backstop } = draft.desk;
  const at = Math.min(Math.max(draft.now - graceMs, backstop), quiet?.began ?? draft.now);
  if (at - open.start < DAY) return draft;
  const ended = closeSpan(open, at);
  return {
    ...patchDesk(draft, {
      open: { ...open, start: at },
      clocks: clocksOver(clocks, ended, resets),
      resets: resets.filter((reset) => reset.at > at),
    }),
    closed: [...draft.closed, ended],
  };
}

/** Nobody is there from `from` on. Someone who is away already stays away for the first reason. */
export function leave(draft: DeskDraft, because: Evidence, from: EpochMs): DeskDraft {
  if (draft.desk.open.kind === "away") return draft;
  return patchDesk(become(draft, "away", because, from), { quiet: null });
}

/** Someone is there again. Standing goes on after a short walk only. */
export function arrive(draft: DeskDraft): DeskDraft {
  const after = currentClocks(draft.desk, draft.now).rest;
  const isStanding = draft.desk.standingSince !== null && after < CLEARING_REST;
  const there = isStanding
    ? become(draft, "standing", "said", draft.now)
    : become(draft, "sitting", "input", draft.now);
  return patchDesk(there, {
    quiet: null,
    standingSince: isStanding ? draft.desk.standingSince : null,
    isStillStandingAsked: false,
    returned: { at: draft.now, after },
  });
}

/** The person's own word counts for more than any signal. */
export function say(draft: DeskDraft, what: "sitting" | "standing" | "here"): DeskDraft {
  const there = isThere(draft.desk) ? draft : arrive(draft);
  const heard = patchDesk(there, { quiet: null, isStillStandingAsked: false });
  if (what === "here") return heard;
  const standingSince = what === "standing" ? (heard.desk.standingSince ?? heard.now) : null;
  return patchDesk(become(heard, what, "said", heard.now), { standingSince });
}

export function registerInput(draft: DeskDraft): DeskDraft {
  const { open } = draft.desk;
  const isExcused = open.because === "sound" || open.because === "meeting";
  return patchDesk(isExcused ? become(draft, open.kind, "input", draft.now) : draft, { quiet: null });
}

/** Until when quiet is excused, and by what. */
export type Excuse = { readonly because: "meeting" | "sound" | "said"; readonly until: EpochMs };
type Quietness = {
  readonly graceMs: number;
  readonly at: EpochMs;
  readonly signals: { readonly audible: boolean; readonly sharing: boolean };
  readonly meetingUntil: EpochMs | null;
  readonly countInUntil: EpochMs | null;
};

/** Quiet for the grace or longer: excused by the person's word, a meeting or sound, else leaving, from the last input or excuse on. */
export function growQuiet(draft: DeskDraft, quietness: Quietness): DeskDraft {
  const { desk, now } = draft;
  const lastInput = Math.min(now, Math.max(now - quietness.graceMs, desk.open.start, desk.backstop));
  const quiet = desk.quiet ?? { began: lastInput, plainSince: lastInput };
  const excuse = excuseFor(desk, quiet.began, quietness);
  const plainSince = Math.min(now, Math.max(quiet.plainSince, excuse?.until ?? 0));
  const isExcused = excuse !== null && plainSince > quiet.plainSince && desk.open.kind === "sitting";
  const grown = isExcused ? become(draft, "sitting", excuse.because, quiet.began) : draft;
  const kept = patchDesk(grown, { quiet: { began: quiet.began, plainSince } });
  // Plain quiet has lasted the grace already, whatever back-dating may reach; after an excuse it starts to count anew.
  const isOver = plainSince === quiet.began || now - plainSince >= quietness.graceMs;
  return isOver ? leave(kept, "quiet", plainSince) : kept;
}

/** The excuse that lasts longest, if there is any. */
function excuseFor(
  desk: DeskTime,
  quietBegan: EpochMs,
  { at, signals, meetingUntil, countInUntil }: Quietness,
): Excuse | null {
  if (signals.sharing) return { because: "meeting", until: at };
  const soundUntil = signals.audible ? soundExcuseUntil(desk.sound, quietBegan) : null;
  const excuses = [
    { because: "said", until: countInUntil },
    { because: "meeting", until: meetingUntil },
    { because: "sound", until: soundUntil },
  ] as const;
  return excuses.reduce<Excuse | null>((best, { because, until }) => {
    const reaches = until === null ? -Infinity : Math.min(at, until);
    return reaches > (best?.until ?? -Infinity) ? { because, until: reaches } : best;
  }, null);
}
