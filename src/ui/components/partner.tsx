import type { JSX } from "preact";
import type { Build } from "@/src/core/figure/build.ts";
import { chosenBuild } from "../app/runner.ts";
import { figurePath } from "./figure-path.ts";

/** What the runner at your side can do. */
export const PARTNER_POSES = ["sit", "rise", "stand", "walk", "dressed", "breathe", "rest"] as const;
export type PartnerPose = (typeof PARTNER_POSES)[number];

/** The address of its picture. */
export const partnerPath = (does: PartnerPose, build: Build): string => figurePath(`partner-${does}`, build);

type PartnerProps = { readonly does: PartnerPose; readonly class?: string };

/** The runner at your side, for eyes only: what it does is said in words beside it. Size it with CSS. */
export function Partner({ does, class: extra = "" }: PartnerProps): JSX.Element {
  return (
    <svg class={`partner ${extra}`} aria-hidden="true" data-testid="partner" data-does={does}>
      <use href={`${partnerPath(does, chosenBuild())}#figure`} width="100%" height="100%" />
    </svg>
  );
}
