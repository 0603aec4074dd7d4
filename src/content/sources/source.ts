/**
 * How far a source carries a claim. `moderate`: a sound trial, a large cohort or a review of trials. `weak`: small, in a
 * laboratory, or a link that shows no cause. `advice`: what a body or a person recommends; nothing was measured.
 */
export const SURENESS = ["moderate", "weak", "advice"] as const;
export type Sureness = (typeof SURENESS)[number];

/**
 * Something a claim rests on. `address` is a DOI or the body's own page, null where neither was found: the source is
 * then named without a link. `fact` is what it measured and may be cited for, in our words, with its own numbers.
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
  /** In whom, with how many, as printed: "14 elite athletes"; left out where nobody was counted. */
  readonly whom?: string;
  readonly sure: Sureness;
  readonly address: string | null;
  readonly fact: string;
};
