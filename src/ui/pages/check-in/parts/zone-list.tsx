import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Zone } from "@/src/core/check-in/vocabulary.ts";
import { ChipGroup } from "./chip-group.tsx";

const GROUPS = [
  ["checkIn.where.groupBack", ["upperBack", "midBack", "flankL", "flankR", "lowL", "lowC", "lowR", "sacrum"]],
  ["checkIn.where.groupHips", ["hipL", "hipR", "buttL", "buttR", "groinL", "groinR", "saddle"]],
  [
    "checkIn.where.groupLegs",
    [
      ...(["thighFrontL", "thighFrontR", "thighInnerL", "thighInnerR", "legBackL", "legBackR"] as const),
      ...(["kneeL", "kneeR", "legBelowKneeL", "legBelowKneeR", "footL", "footR"] as const),
    ],
  ],
  ["checkIn.where.groupFront", ["chest", "abdomen"]],
] as const satisfies readonly (readonly [string, readonly Zone[]])[];

export type ZoneListProps = {
  readonly zones: readonly Zone[];
  readonly onChange: (zones: readonly Zone[]) => void;
};

/** The body map in words: every zone, grouped. */
export function ZoneList({ zones, onChange }: ZoneListProps): JSX.Element {
  return (
    <div class="check-zone-list">
      {GROUPS.map(([title, ids]) => (
        <ChipGroup<Zone>
          key={title}
          title={i18n.t(title)}
          ids={ids}
          chosen={zones}
          nameOf={(id) => i18n.t(`checkIn.zone.${id}`)}
          onChange={onChange}
          testId="list"
        />
      ))}
    </div>
  );
}
