import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Zone } from "@/src/core/check-in/vocabulary.ts";
import { BODY_PARTS, DARK_PARTS, NAPE } from "./body-silhouette.ts";
import { BODY_OUTLINE, type BodySide, FEET, ZONE_SHAPES, type ZoneShape } from "./body-zones.ts";

export type BodyMapProps = {
  readonly side: BodySide;
  readonly chosen: ReadonlySet<Zone>;
  readonly onToggle: (zone: Zone) => void;
};

/**
 * One side of the body. Its zones are slices of the body's own outline: checkboxes to a screen reader, with their names,
 * in reading order, Space and Enter toggle.
 */
export function BodyMap({ side, chosen, onToggle }: BodyMapProps): JSX.Element {
  const clip = useId();
  return (
    // A picture whose parts are pressed: a fieldset cannot be drawn.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg class="bodymap" viewBox="-21 -101 42 102" role="group" aria-label={i18n.t(`checkIn.where.${side}Label`)}>
      <defs>
        <clipPath id={clip}>
          <path d={`${BODY_OUTLINE}${FEET}`} />
        </clipPath>
      </defs>
      <g aria-hidden="true">
        <g class="body-part">{BODY_PARTS.map(pathOf)}</g>
        <g class="body-part dark">{DARK_PARTS.map(pathOf)}</g>
        {side === "back" && <path class="body-part dark" d={NAPE} />}
        <path class="body-part" d={BODY_OUTLINE} />
      </g>
      <g clip-path={`url(#${clip})`}>
        {ZONE_SHAPES[side].map((shape) => (
          <ZonePath key={shape.id} shape={shape} isOn={chosen.has(shape.id)} onToggle={onToggle} />
        ))}
      </g>
    </svg>
  );
}

const pathOf = (d: string): JSX.Element => <path key={d} d={d} />;

type ZonePathProps = Pick<BodyMapProps, "onToggle"> & { readonly shape: ZoneShape; readonly isOn: boolean };

function ZonePath({ shape: { id, path, dot }, isOn, onToggle }: ZonePathProps): JSX.Element {
  const name = i18n.t(`checkIn.zone.${id}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    onToggle(id);
  };
  return (
    <>
      <path
        class={isOn ? "zone on" : "zone"}
        // There is no native checkbox inside a picture; the list beside it has them.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="checkbox"
        // Attributes of SVG elements keep their case: `tabIndex` would not be one.
        tabindex={0}
        aria-checked={isOn}
        aria-label={name}
        data-testid={`zone-${id}`}
        d={path}
        onClick={() => onToggle(id)}
        onKeyDown={onKeyDown}
      >
        <title>{name}</title>
      </path>
      {isOn && <circle class="zone-dot" cx={dot[0]} cy={dot[1]} r={1.05} />}
    </>
  );
}
