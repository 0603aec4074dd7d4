import { BUILDS } from "../figure/build.ts";
import { isRecord } from "../lib/is-record.ts";

/** What can be chosen of the drawn runner; the first of each is how it is drawn where nobody chose. */
export const RUNNER = {
  skin: ["brown", "deep", "tan", "light"],
  hair: ["black", "brown", "red", "fair", "grey"],
  cut: ["up", "short"],
  build: BUILDS,
  kit: ["tartan", "water", "grass"],
} as const;

/** Who the drawn runner is. */
export type Runner = { readonly [K in keyof typeof RUNNER]: (typeof RUNNER)[K][number] };

export const RUNNER_AS_DRAWN: Runner = { skin: "brown", hair: "black", cut: "up", build: "medium", kit: "tartan" };

/** A stored choice, each part that is none of those there are as drawn. Without the schema: a page needs it before it draws. */
export function asRunner(raw: unknown): Runner {
  const stored = isRecord(raw) ? raw : {};
  return {
    skin: oneOf(RUNNER.skin, stored["skin"]) ?? RUNNER_AS_DRAWN.skin,
    hair: oneOf(RUNNER.hair, stored["hair"]) ?? RUNNER_AS_DRAWN.hair,
    cut: oneOf(RUNNER.cut, stored["cut"]) ?? RUNNER_AS_DRAWN.cut,
    build: oneOf(RUNNER.build, stored["build"]) ?? RUNNER_AS_DRAWN.build,
    kit: oneOf(RUNNER.kit, stored["kit"]) ?? RUNNER_AS_DRAWN.kit,
  };
}

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((one) => one === value);
