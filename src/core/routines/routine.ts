import type { Dose } from "../exercises/dose.ts";
import type { Caution, EquipmentNeed } from "../exercises/exercise.ts";

export const ROUTINE_CATEGORIES = [
  "posture-reset",
  "hip-flexor",
  "strength",
  "walk-break",
  "warm-up",
  "glute-activation",
  "core",
  "cool-down",
  "thoracic-mobility",
  "flare-up",
  "mobility",
  "drill",
] as const;
export type RoutineCategory = (typeof ROUTINE_CATEGORIES)[number];

export const INTENSITIES = ["gentle", "easy", "moderate"] as const;

/** When a routine fits: keys, used to suggest, never shown as they are. */
export const OCCASIONS = [
  "sitting",
  "meeting",
  "busy",
  "stiff",
  "at-work",
  "front-of-hip-tight",
  "every-30-60-min",
  "before-run",
  "after-run",
  "form-day",
  "strength-day",
  "one-sided",
  "beginner",
  "evening",
  "morning-stiff",
  "mid-back-stiff",
  "pain-1-4",
  "pain-5-10",
  "flare-up",
  "flexion-sensitive",
] as const;
export type Occasion = (typeof OCCASIONS)[number];

export type RoutineItem =
  | {
      readonly kind: "exercise";
      readonly exerciseId: string;
      readonly dose: Dose;
      /** Whole seconds of work with this dose, both sides. */
      readonly seconds: number;
      /** Time to read the name and get into place before it. */
      readonly leadInSeconds: number;
      /** Time to change sides, once; 0 where there is one side. */
      readonly sideSwitchSeconds: number;
      /** One side alone: the one that is drawn, or the other. Left out: as the dose says. */
      readonly onlySide?: "first" | "second";
      /** Which set of how many this is, where rests part the sets. Left out: all sets are in the dose. */
      readonly setOf?: { readonly set: number; readonly sets: number };
    }
  | { readonly kind: "rest"; readonly seconds: number };

/** Seconds of an item with all that belongs to it. */
export const itemSeconds = (item: RoutineItem): number =>
  item.kind === "rest" ? item.seconds : item.seconds + item.leadInSeconds + item.sideSwitchSeconds;

export const itemsSeconds = (items: readonly RoutineItem[]): number =>
  items.reduce((sum, item) => sum + itemSeconds(item), 0);

/** The little that lists, prompts and the worker need to know of a routine. */
export type RoutineSummary = {
  readonly id: string;
  readonly name: string;
  readonly category: RoutineCategory;
  /** Everything included: work, lead-ins, side switches, rests. */
  readonly seconds: number;
  readonly floorNeeded: boolean;
  /** No jumps, nothing that makes noise or needs more room than an office chair. */
  readonly quiet: boolean;
};

/** The rest of a routine, without its words. */
export type RoutineData = {
  readonly id: string;
  readonly intensity: (typeof INTENSITIES)[number];
  readonly when: readonly Occasion[];
  readonly equipment: readonly EquipmentNeed[];
  /** The shortest and longest total it was made for. */
  readonly targetSeconds: readonly [least: number, most: number];
  readonly sources: readonly string[];
  readonly items: readonly RoutineItem[];
};

export type RoutineText = {
  readonly goal: string;
  /** Keyed by the item's index. */
  readonly notes: Readonly<Record<string, string>>;
};

export type Routine = RoutineSummary &
  RoutineData & {
    readonly text: RoutineText;
    /** Cautions of its exercises, each once: ask or swap before it starts. */
    readonly screenFor: readonly Caution[];
  };
