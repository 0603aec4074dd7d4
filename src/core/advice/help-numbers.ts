/** `patchy`: the numbers to call don't reach an ambulance everywhere. The others: where the advice line isn't answered. */
export type NumbersNote = "patchy" | "northern-ireland" | "canadian-provinces";

/** Whom to call, as far as the region is known. */
export type HelpNumbers = {
  /** ISO 3166; null where it is not known or has no numbers of its own here. */
  readonly region: string | null;
  /** Best first; where the region is not known, those that reach somebody in most places. */
  readonly call: readonly string[];
  /** For advice that is urgent and no emergency; null where there is no such line. */
  readonly advice: string | null;
  /** What has to be said beside them; null: they hold everywhere. */
  readonly note: NumbersNote | null;
};
