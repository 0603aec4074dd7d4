import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { ELSEWHERE, regionChoices, type RegionNumbers } from "./region-words.ts";

export type ChangeRegionProps = {
  readonly region: RegionNumbers;
  readonly onChoose: (region: string) => void;
};

/** "Not in Germany?": opens the list of regions right there. Where no region is known the list stands open. */
export function ChangeRegion({ region, onChoose }: ChangeRegionProps): JSX.Element {
  const [isOpen, setOpen] = useState(region.kind === "unknown");
  const question =
    region.kind === "unknown" ? i18n.t("checkIn.help.changeRegion") : i18n.t("checkIn.help.notIn", [region.name]);
  if (!isOpen) {
    return (
      <Button size="small" expanded={false} onPress={() => setOpen(true)} testId="change-region">
        {question}
      </Button>
    );
  }
  const choose = (chosen: string) => {
    setOpen(false);
    onChoose(chosen);
  };
  return (
    <Field label={i18n.t("checkIn.help.regionLabel")}>
      {(control) => (
        <select
          {...control}
          class="input"
          data-testid="region"
          value={region.kind === "unknown" ? ELSEWHERE : region.numbers.region}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={ELSEWHERE}>{i18n.t("checkIn.help.regionUnknown")}</option>
          {regionChoices().map(({ region: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
