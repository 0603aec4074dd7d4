import { isRecord } from "../lib/is-record.ts";

/** What can be chosen of the drawn runner; the first of each is how it is drawn where nobody chose. */
export const RUNNER = {
  skin: ["brown", "deep", "tan", "light"],
  hair: ["black", "brown", "red", "fair", "grey"],
  kit: ["tartan", "water", "grass"],
} as const;

/** Who the drawn runner is. */
export type Runner = { readonly [K in keyof typeof RUNNER]: (typeof RUNNER)[K][number] };

export const RUNNER_AS_DRAWN: Runner = { skin: "brown", hair: "black", kit: "tartan" };

/** A stored choice, each part that is none of those there are as drawn. Without the schema: a page needs it before it draws. */
export function asRunner(raw: unknown): Runner {
  const stored = isRecord(raw) ? raw : {};
  return {
    skin: RUNNER.skin.find((one) => one === stored["skin"]) ?? RUNNER_AS_DRAWN.skin,
    hair: RUNNER.hair.find((one) => one === stored["hair"]) ?? RUNNER_AS_DRAWN.hair,
    kit: RUNNER.kit.find((one) => one === stored["kit"]) ?? RUNNER_AS_DRAWN.kit,
  };
}
