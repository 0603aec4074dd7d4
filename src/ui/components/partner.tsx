import type { JSX } from "preact";

/** What the runner at your side can do. */
export const PARTNER_POSES = ["sit", "rise", "stand", "walk", "dressed", "breathe", "rest"] as const;
export type PartnerPose = (typeof PARTNER_POSES)[number];

/** The address of its picture, a file that src/dev/popup-figures draws when the extension is built. */
export const partnerPath = (does: PartnerPose): string => `/figures/partner-${does}.svg`;

type PartnerProps = { readonly does: PartnerPose; readonly class?: string };

/** The runner at your side, for eyes only: what it does is said in words beside it. Size it with CSS. */
export function Partner({ does, class: extra = "" }: PartnerProps): JSX.Element {
  return (
    <svg class={`partner ${extra}`} aria-hidden="true" data-testid="partner" data-does={does}>
      <use href={`${partnerPath(does)}#figure`} width="100%" height="100%" />
    </svg>
  );
}
