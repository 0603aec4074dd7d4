import type { SuggestsHere } from "../care-level/suggests.ts";
import type { SpanKind } from "../desk-time/span.ts";
import type { Decision } from "../engine/state/decision.ts";
import type { DueReason, HoldReason } from "../engine/state/occurrence.ts";
import type { PromptKind } from "../engine/state/prompt-kind.ts";
import type { PromptRoutine } from "../engine/state/prompt-routine.ts";
import type { DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";

/** A prompt that is on the screen or waits, as the popup shows it. */
export type OpenPrompt = {
  readonly id: string;
  readonly kind: PromptKind;
  readonly because: DueReason;
  readonly dueAt: EpochMs;
  /** When its own run starts or started; null where it belongs to none. */
  readonly runStart: EpochMs | null;
  readonly shownAt: EpochMs | null;
  readonly heldBecause: HoldReason | null;
  readonly heldUntil: EpochMs | null;
  /** Minutes that may be chosen now; empty where snooze isn't offered. */
  readonly snoozeMinutes: readonly number[];
  readonly short: boolean;
  /** What it starts; null where it leads to a page instead. */
  readonly routine: PromptRoutine | null;
};

/** For a quarter of an hour after coming back the absence may be put right with one press. */
export const isJustBack = ({ end }: { readonly end: EpochMs }, at: EpochMs): boolean => at - end < 15 * MINUTE;

/** Everything the popup draws that the engine knows. Plain data; computed by `describeStatus`, never stored. */
export type StatusView = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly day: DayKey;
  readonly presence: SpanKind;
  /** How long presence has been as it is. */
  readonly presenceMs: number;
  /** Effective sitting of this bout, rest credited. */
  readonly seatedMs: number;
  /** Seated ms when the present standing or away began: what is being paid back. */
  readonly seatedBeforeRestMs: number;
  /** One lap: the posture prompt's interval, shorter in the first bout after a run. */
  readonly lapMs: number;
  readonly pausedUntil: EpochMs | null;
  readonly meetingUntil: EpochMs | null;
  /** "Count me in" till then: quiet counts as sitting, and prompts come. Null: no. */
  readonly countInUntil: EpochMs | null;
  /** The planned run through which someone sat: "did you run?" Null: nothing to ask. */
  readonly askedRun: { readonly id: string; readonly start: EpochMs; readonly minutes: number } | null;
  readonly isStillStandingAsked: boolean;
  /** The absence that ended a short while ago (`isJustBack`), so that the person can say "I was here". Left out or null: none. */
  readonly lastAway?: { readonly start: EpochMs; readonly end: EpochMs } | null;
  /**
   * A quiet of over an hour that began with sound in a tab and ended not long ago, and the part of it that counts as away: was
   * the person there? Left out or null: none.
   */
  readonly heardQuiet?: { readonly began: EpochMs; readonly start: EpochMs; readonly end: EpochMs } | null;
  readonly open: readonly OpenPrompt[];
  /** The next prompt if the body goes on as now, with the reason in `decisions`. */
  readonly next: { readonly kind: PromptKind; readonly at: EpochMs } | null;
  readonly decisions: readonly Decision[];
  /** Sitting, standing and away of this local day so far. */
  readonly today: {
    readonly sittingMs: number;
    readonly standingMs: number;
    readonly awayMs: number;
    readonly longestBoutMs: number;
  };
  readonly run: {
    readonly id: string;
    readonly start: EpochMs;
    readonly minutes: number;
    readonly warmUpAt: EpochMs;
    /** What its warm-up will be as things stand; null once it has begun, or where the advice offers no run. */
    readonly warmUp: PromptRoutine | null;
    /** "Run now" put it where it is. Left out: no. */
    readonly isBegun?: boolean;
    /** How long the warm-up of a run takes that begins now, seconds. Left out: no run is offered. */
    readonly nowSeconds?: number;
  } | null;
  /** What may be suggested now, the level of the advice aside. */
  readonly suggests: SuggestsHere;
  readonly isCheckedInToday: boolean;
};
