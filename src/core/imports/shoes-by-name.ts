import type { Shoe } from "../training/shoes.ts";
import type { ImportReport } from "./import-report.ts";

/** `grey  PAIR` and `Grey pair` are one pair. */
export const shoeKey = (name: string): string => name.trim().replaceAll(/\s+/gu, " ").toLowerCase();

/** Pairs by the name that files give them; of two with one name the one in use, then the older. */
export function shoesByName(shoes: readonly Shoe[]): ReadonlyMap<string, Shoe> {
  const kept = shoes.filter(({ deletedAt }) => deletedAt === null);
  const best = kept.toSorted(
    (a, b) => Number(b.retiredAt !== null) - Number(a.retiredAt !== null) || b.createdAt - a.createdAt,
  );
  return new Map(best.map((shoe) => [shoeKey(shoe.name), shoe]));
}

/** Names that an import's new runs give to pairs the log doesn't have, as they are first written. */
export function unknownShoeNames({ files }: Pick<ImportReport, "files">, shoes: readonly Shoe[]): readonly string[] {
  const known = shoesByName(shoes);
  const found = new Map<string, string>();
  for (const { gear } of files.flatMap(({ runs }) => runs)) {
    const key = shoeKey(gear ?? "");
    if (gear !== null && key !== "" && !known.has(key) && !found.has(key)) found.set(key, gear.trim());
  }
  return [...found.values()];
}
