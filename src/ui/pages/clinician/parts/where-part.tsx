import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Zone } from "@/src/core/check-in/vocabulary.ts";
import type { CountedKind } from "@/src/core/clinician/counted-answers.ts";
import { BODY_PARTS, DARK_PARTS, NAPE } from "../../check-in/body-silhouette.ts";
import { BODY_OUTLINE, type BodySide, FEET, ZONE_SHAPES } from "../../check-in/body-zones.ts";
import { Counts } from "./counts.tsx";
import { Part } from "./part.tsx";

type WherePartProps = { readonly zones: CountedKind<Zone> };

/** The body twice, each place the darker the more days it was marked on, and the same as a list. */
export function WherePart({ zones }: WherePartProps): JSX.Element {
  const front = new Set<Zone>(ZONE_SHAPES.front.map(({ id }) => id));
  const hasFront = zones.counts.some(({ id }) => front.has(id) && !ZONE_SHAPES.back.some((shape) => shape.id === id));
  return (
    <Part part="where">
      {zones.of === 0 ? (
        <p>{i18n.t("clinician.where.none")}</p>
      ) : (
        <div class="clinician-where">
          <div class="clinician-bodies">
            <Body side="back" zones={zones} />
            {hasFront && <Body side="front" zones={zones} />}
          </div>
          <Counts
            caption={i18n.t("clinician.where.of", zones.of, [zones.of])}
            kind={zones}
            nameOf={(zone) => i18n.t(`checkIn.zone.${zone}`)}
          />
        </div>
      )}
    </Part>
  );
}

const DARKEST = 4;

function Body({ side, zones }: WherePartProps & { readonly side: BodySide }): JSX.Element {
  const clip = useId();
  const most = Math.max(...zones.counts.map(({ days }) => days));
  const heat = (id: Zone): number => {
    const days = zones.counts.find((one) => one.id === id)?.days ?? 0;
    return Math.ceil((days / most) * DARKEST);
  };
  const name = i18n.t(`clinician.where.${side}`);
  return (
    <figure>
      <svg
        class="clinician-body"
        viewBox="-21 -101 42 102"
        role="img"
        aria-label={i18n.t("clinician.where.label", [name])}
      >
        <defs>
          <clipPath id={clip}>
            <path d={`${BODY_OUTLINE}${FEET}`} />
          </clipPath>
        </defs>
        {[...BODY_PARTS, ...DARK_PARTS, ...(side === "back" ? [NAPE] : []), BODY_OUTLINE].map((d) => (
          <path key={d} class="is-body" d={d} />
        ))}
        <g clip-path={`url(#${clip})`}>
          {ZONE_SHAPES[side].map(({ id, path }) => (
            <path key={id} class={`is-heat-${String(heat(id))}`} d={path} />
          ))}
        </g>
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
