import type { JSX } from "preact";
import { Chip } from "../../../components/chip.tsx";

export type ChipGroupProps<Id extends string> = {
  readonly title: string;
  readonly ids: readonly Id[];
  readonly chosen: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly onChange: (chosen: readonly Id[]) => void;
  readonly hideTitle?: boolean | undefined;
  readonly testId: string;
};

/** Many of many, in words. Chips are `<testId>-<id>`. */
export function ChipGroup<Id extends string>(props: ChipGroupProps<Id>): JSX.Element {
  const { title, ids, chosen, nameOf, onChange, hideTitle, testId } = props;
  return (
    <fieldset class="check-group">
      <legend class={hideTitle === true ? "sr" : "h3"}>{title}</legend>
      <div class="chips">
        {ids.map((id) => (
          <Chip
            key={id}
            isOn={chosen.includes(id)}
            testId={`${testId}-${id}`}
            onToggle={({ isOn }) => onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))}
          >
            {nameOf(id)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
