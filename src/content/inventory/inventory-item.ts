/** One claim, exercise, rule or product found in the starting articles. */
export type InventoryItem = {
  readonly key: `${"cause" | "sign" | "pain-type" | "exercise" | "cue" | "rule" | "flag" | "missing-flag" | "support" | "faq" | "claim"}:${string}`;
  readonly name: string;
  /** Which starting articles name it; empty for what all of them leave out. */
  readonly seeds: readonly `seed:${string}`[];
  /** One of these must stand in the words an article marks with this key. */
  readonly words: readonly string[];
};
