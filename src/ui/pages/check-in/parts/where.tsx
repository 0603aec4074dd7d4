import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Zone } from "@/src/core/check-in/vocabulary.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { Segments } from "../../../components/segments.tsx";
import { BodyMap } from "../body-map.tsx";
import type { BodySide } from "../body-zones.ts";
import { longDay } from "../day-words.ts";
import { FollowUps } from "./follow-ups.tsx";
import type { PartProps } from "./score.tsx";
import { ZoneList } from "./zone-list.tsx";

const SIDES = ["back", "front"] as const satisfies readonly BodySide[];

/** Where it hurts: the picture, or the same zones as a list. The saddle area is a word, always there. */
export function Where({ store, state, view }: PartProps): JSX.Element {
  const [asList, setAsList] = useState(false);
  const [side, setSide] = useState<BodySide>("back");
  const zones = view.shown.zones ?? [];
  const chosen = new Set(zones);
  const setZones = (next: readonly Zone[]) => store.patch({ zones: [...next] });
  const toggle = (zone: Zone) => setZones(chosen.has(zone) ? zones.filter((id) => id !== zone) : [...zones, zone]);
  const drawn = zones.filter((id) => id !== "saddle");

  return (
    <section class="check-block" aria-labelledby="where-title">
      <div class="check-head">
        <h2 class="h3" id="where-title">
          {i18n.t("checkIn.where.title")}
        </h2>
        <span class="xs quiet">
          {view.filledFrom === null
            ? i18n.t("checkIn.where.hint")
            : i18n.t("checkIn.where.fromBefore", [longDay(view.filledFrom)])}{" "}
          <button
            type="button"
            class="linklike"
            aria-pressed={asList}
            data-testid="zone-list-toggle"
            onClick={() => setAsList(!asList)}
          >
            {asList ? i18n.t("checkIn.where.useMap") : i18n.t("checkIn.where.useList")}
          </button>
        </span>
      </div>
      {asList ? (
        <ZoneList zones={zones} onChange={setZones} />
      ) : (
        <>
          <div class="check-side">
            <Segments
              label={i18n.t("checkIn.where.side")}
              segments={SIDES.map((value) => ({
                value,
                text: i18n.t(`checkIn.where.${value}`),
                testId: `side-${value}`,
              }))}
              value={side}
              onChoose={setSide}
            />
          </div>
          <div class="check-maps" data-side={side}>
            {SIDES.map((each) => (
              <figure key={each} data-side={each}>
                <figcaption class="label">{i18n.t(`checkIn.where.${each}`)}</figcaption>
                <span class="check-lr" aria-hidden="true">
                  {each === "back" ? i18n.t("checkIn.where.leftRight") : i18n.t("checkIn.where.rightLeft")}
                </span>
                <BodyMap side={each} chosen={chosen} onToggle={toggle} />
              </figure>
            ))}
          </div>
          <div class="check-picked">
            {drawn.map((id) => (
              <Chip key={id} isOn onToggle={() => toggle(id)} testId={`picked-${id}`}>
                {i18n.t(`checkIn.zone.${id}`)}
              </Chip>
            ))}
            <Chip isOn={chosen.has("saddle")} onToggle={() => toggle("saddle")} testId="zone-saddle">
              {i18n.t("checkIn.zone.saddle")}
            </Chip>
            {zones.length > 0 && (
              <Button variant="bare" size="small" onPress={() => setZones([])} testId="clear-zones">
                {i18n.t("checkIn.where.clear")}
              </Button>
            )}
          </div>
        </>
      )}
      <FollowUps store={store} state={state} view={view} ids={view.followUps.filter((id) => id !== "urine")} />
    </section>
  );
}
