import type { JSX } from "preact";
import { i18n } from "#i18n";
import { EQUIPMENT } from "@/src/core/settings/settings.ts";
import { Chip } from "../../../components/chip.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { OptionsStore } from "../options-store.ts";
import { EasierList } from "./easier-list.tsx";
import { equipmentName } from "./words.ts";

/** Floor, quiet and things at hand. */
export function PlaceSection({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { place } = store.settings.value;
  return (
    <Section id="place" title={i18n.t("options.place.title")} intro={i18n.t("options.place.intro")}>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.place.floor")}
          hint={i18n.t("options.place.floorHint")}
          isOn={place.floor}
          testId="floor"
          onToggle={({ isOn }) => store.change({ place: { ...place, floor: isOn } })}
        />
      </div>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.place.quiet")}
          hint={i18n.t("options.place.quietHint")}
          isOn={place.quiet}
          testId="quiet-office"
          onToggle={({ isOn }) => store.change({ place: { ...place, quiet: isOn } })}
        />
      </div>
      <div class="opt-line opt-side">
        <span id="own">{i18n.t("options.place.own")}</span>
        <fieldset class="chips" aria-labelledby="own">
          {EQUIPMENT.map((item) => (
            <Chip
              key={item}
              isOn={place.equipment.includes(item)}
              onToggle={({ isOn }) =>
                store.change({
                  place: {
                    ...place,
                    equipment: EQUIPMENT.filter((other) => (other === item ? isOn : place.equipment.includes(other))),
                  },
                })
              }
            >
              {equipmentName(item)}
            </Chip>
          ))}
        </fieldset>
      </div>
      <EasierList store={store} />
    </Section>
  );
}
