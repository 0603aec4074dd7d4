/** Why something is offered: a code with its data, put into words on the screen. */
export type OfferReason =
  | { readonly code: "run-soon"; readonly minutes: number; readonly gentle: boolean }
  | { readonly code: "run-ended"; readonly minutes: number }
  | {
      readonly code:
        | "get-help"
        | "leg-zone"
        | "leg-signs"
        | "bone-signs"
        | "no-floor"
        | "bending-or-sitting"
        | "bad-day"
        | "keep-walking"
        | "after-hard-run"
        | "morning"
        | "mid-back"
        | "one-side"
        | "one-side-on-runs"
        | "not-improving"
        | "with-pain"
        | "no-pain"
        | "worse"
        | "tips-only"
        | "unanswered";
    }
  | { readonly code: "sitting"; readonly hours: number | null; readonly longestMinutes: number | null };

/** Why a sitting day is a reason, with the numbers that say so. */
export const sittingReason = ({
  sittingHours,
  longestSitMin,
}: {
  readonly sittingHours: number | null;
  readonly longestSitMin: number | null;
}): OfferReason => ({ code: "sitting", hours: sittingHours, longestMinutes: longestSitMin });

/** One routine or article to hand over, with its reason. Ids are those of the content. */
export type Offer<Id extends string = string> = {
  readonly id: Id;
  readonly because: OfferReason;
};
