import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { POSITIONS } from "@/src/core/exercises/exercise.ts";
import { AREAS } from "@/src/core/library/areas.ts";
import { EQUIPMENT_TO_OWN, filterCount, LENGTHS, type LibraryFilter, NO_FILTER } from "@/src/core/library/filter.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { areaName, positionName } from "./words.ts";

const SWITCHES = ["noFloor", "quiet", "bare"] as const;

/** One row of conditions. They are in the address, so they stay when you come back. */
export function Filters({
  filter,
  onChange,
}: {
  readonly filter: LibraryFilter;
  readonly onChange: (filter: LibraryFilter) => void;
}): JSX.Element {
  return (
    <fieldset class="lib-filters">
      <legend class="label">{i18n.t("library.filter.label")}</legend>
      {SWITCHES.map((name) => (
        <Chip
          key={name}
          isOn={filter[name]}
          testId={`filter-${name}`}
          onToggle={({ isOn }) => onChange({ ...filter, [name]: isOn })}
        >
          {i18n.t(`library.filter.${name}`)}
        </Chip>
      ))}
      <Choice
        label={i18n.t("library.filter.length")}
        any={i18n.t("library.filter.anyLength")}
        options={LENGTHS.map(String)}
        nameOf={(minutes) => i18n.t("library.filter.upTo", [minutes])}
        value={filter.mostMinutes === null ? null : String(filter.mostMinutes)}
        testId="filter-length"
        onChange={(chosen) =>
          onChange({ ...filter, mostMinutes: LENGTHS.find((minutes) => String(minutes) === chosen) ?? null })
        }
      />
      <Choice
        label={i18n.t("library.filter.position")}
        any={i18n.t("library.filter.anyPosition")}
        options={POSITIONS}
        nameOf={positionName}
        value={filter.position}
        testId="filter-position"
        onChange={(position) => onChange({ ...filter, position })}
      />
      <Choice
        label={i18n.t("library.filter.area")}
        any={i18n.t("library.filter.anyArea")}
        options={AREAS}
        nameOf={areaName}
        value={filter.area}
        testId="filter-area"
        onChange={(area) => onChange({ ...filter, area })}
      />
      <Choice
        label={i18n.t("library.filter.equipment")}
        any={i18n.t("library.filter.anyEquipment")}
        options={EQUIPMENT_TO_OWN}
        nameOf={(thing) => i18n.t(`library.filter.with.${thing}`)}
        value={filter.equipment}
        testId="filter-equipment"
        onChange={(equipment) => onChange({ ...filter, equipment })}
      />
      {filterCount(filter) > 0 && (
        <Button variant="bare" size="small" icon="close" onPress={() => onChange(NO_FILTER)}>
          {i18n.t("library.filter.reset")}
        </Button>
      )}
    </fieldset>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly any: string;
  readonly options: readonly V[];
  readonly nameOf: (option: V) => string;
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly testId: string;
};

function Choice<V extends string>({
  label,
  any,
  options,
  nameOf,
  value,
  onChange,
  testId,
}: ChoiceProps<V>): JSX.Element {
  const id = useId();
  return (
    <span class={value === null ? "lib-choice" : "lib-choice is-on"}>
      <label class="sr" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        data-testid={testId}
        onChange={(event) => onChange(options.find((option) => option === event.currentTarget.value) ?? null)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </span>
  );
}
