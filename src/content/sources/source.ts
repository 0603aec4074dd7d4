/**
 * Something a claim rests on. `address` is null where no page was found: the source is then named without a link.
 * `fact` is what it may be cited for, in our words, with numbers as the source gives them.
 */
export type Source = {
  /** `ev:` a study, guideline or service; `seed:` one of the five articles this project started from. */
  readonly id: `ev:${string}` | `seed:${string}`;
  readonly title: string;
  /** Journal, body or site; null where the title says it. */
  readonly where: string | null;
  readonly year: number | null;
  /** Kind of study or page, as printed: "Randomised trial". */
  readonly kind: string;
  /** How many took part or were collected, as printed: "14 elite athletes"; left out where nobody was counted. */
  readonly size?: string;
  readonly address: string | null;
  readonly fact: string;
};
