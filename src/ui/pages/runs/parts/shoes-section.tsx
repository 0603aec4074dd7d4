import type { JSX } from "preact";
import { i18n } from "#i18n";
import { SHOE_HABIT_METERS, shoeWear } from "@/src/core/training/shoe-wear.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceNumber, distanceWords, toldNumber, toUnits, type Units } from "../words.ts";

/** How far every pair has gone. The line is the person's own; a number is a habit, not a law. */
export function ShoesSection({
  store,
  onEdit,
}: {
  readonly store: RunsStore;
  readonly onEdit: (shoe: Shoe | null) => void;
}): JSX.Element {
  const { shoes, runs, settings } = store.data.value;
  const { units } = settings;
  const { from, to } = SHOE_HABIT_METERS;
  return (
    <Section
      title={i18n.t("runs.shoes.title")}
      aside={
        <span class="xs quiet">
          {i18n.t("runs.shoes.aside", [
            distanceNumber(aboutMeters(from, units), units),
            distanceWords(aboutMeters(to, units), units),
          ])}
        </span>
      }
      testId="shoes"
    >
      {shoes.length === 0 && <p class="second">{i18n.t("runs.shoes.empty")}</p>}
      <ul class="runs-shoes">
        {shoeWear(shoes, runs, units).map(({ shoe, told, part, stage }) => (
          <li key={shoe.id}>
            <button type="button" class="runs-shoe" data-testid="shoe" onClick={() => onEdit(shoe)}>
              <span>
                <b>
                  <span class="sr">{i18n.t("runs.shoes.edit")} </span>
                  {shoe.name}
                </b>
                <span class="second num">
                  {i18n.t("runs.shoes.of", [toldNumber(told, units), distanceWords(shoe.retireAtMeters, units)])}
                </span>
              </span>
              <span class="runs-meter" style={{ "--v": `${Math.min(100, part * 100).toFixed(1)}%` }} aria-hidden="true">
                <i />
              </span>
              <span class="xs quiet">
                {[
                  ...(shoe.isDefault ? [i18n.t("runs.shoes.default")] : []),
                  ...(shoe.retiredAt !== null ? [i18n.t("runs.shoes.isRetired")] : []),
                  ...(stage === "past-limit" && shoe.retiredAt === null ? [i18n.t("runs.shoes.past")] : []),
                ].join(" ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button size="small" icon="plus" testId="add-shoe" onPress={() => onEdit(null)}>
        {i18n.t("runs.shoes.add")}
      </Button>
    </Section>
  );
}

/** A habit told to the nearest fifty: 500 to 800 km, 300 to 500 miles. */
function aboutMeters(meters: number, units: Units): number {
  return (Math.round(toUnits(meters, units) / 50) * 50) / toUnits(1, units);
}
