import type { Illustration } from "./illustration.ts";

/**
 * How the other side of an exercise is shown: left and right swapped in the body, or the whole picture turned over. Seen
 * from above someone lies on the other side then, and the limb that moves is still the upper one.
 */
export type OtherSide = { readonly mirror: boolean; readonly isTurnedOver: boolean };

export function otherSide({ view }: Pick<Illustration, "view">, options: { readonly mirror: boolean }): OtherSide {
  const isTurnedOver = options.mirror && view === "top";
  return { mirror: options.mirror && !isTurnedOver, isTurnedOver };
}
