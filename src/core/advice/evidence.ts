import type { Flag, ProfileItem, Quality, Timing, Zone } from "../check-in/vocabulary.ts";

/** One answer that made a rule fire: what "why do you say this?" is answered with. */
export type Evidence =
  | { readonly kind: "flag"; readonly id: Flag }
  | { readonly kind: "zone"; readonly id: Zone }
  | { readonly kind: "profile"; readonly id: ProfileItem }
  | { readonly kind: "quality"; readonly id: Quality }
  | { readonly kind: "timing"; readonly id: Timing }
  /** "Not sure" about a sign or about oneself, where that is less than a yes. */
  | { readonly kind: "unsure-flag"; readonly id: Flag }
  | { readonly kind: "unsure-profile"; readonly id: ProfileItem }
  /** Something that an answer beside the lists says. */
  | { readonly kind: "said"; readonly about: SaidAbout }
  /** Pain now, 0-10. */
  | { readonly kind: "pain"; readonly points: number }
  | { readonly kind: "run-pain"; readonly points: number }
  /** Points worse the morning after a run. */
  | { readonly kind: "next-day"; readonly points: number }
  /** Points up on the week before. */
  | { readonly kind: "rise"; readonly points: number }
  | { readonly kind: "days"; readonly days: number }
  /** Something nobody answered, or answered with "not sure", that counts as a yes. */
  | { readonly kind: "unsure"; readonly about: OpenQuestion };

export type SaidAbout = "sudden" | "hop" | "urine-burns" | "chest-muscle" | "after-run";

export type OpenQuestion =
  | "saddle-area"
  | "age"
  | "quality"
  | "breathless"
  | "cold-leg"
  | "confused"
  | "chest-muscle"
  | "soreness"
  | "blood-thinners";
