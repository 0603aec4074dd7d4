import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { inOrder, MOST_RANGES, nextRange, overlapAt, intervalsOf } from "@/src/core/settings/edit-hours.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";
import { Button, IconButton } from "../../../components/button.tsx";
import { hoursNote } from "../../../components/hours-note.ts";
import { Switch } from "../../../components/switch.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import { HoursLane, type LaneScale } from "./hours-lane.tsx";
import { dayName, dayShort, rangesWords, rangeWords } from "./words.ts";

export type DayRowProps = {
  readonly day: Weekday;
  readonly ranges: readonly TimeRange[];
  /** The day before's, which may run over midnight into this one. */
  readonly before: readonly TimeRange[];
  readonly scale: LaneScale;
  readonly onChange: (ranges: readonly TimeRange[], words?: string) => void;
};

/** A weekday: switch, lane, hours in words. Its hours open below for editing, every part of it by keyboard. */
export function DayRow({ day, ranges, before, scale, onChange }: DayRowProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  // Overlapping ranges are shown with their reason, but only sound ones are saved.
  const [draft, setDraft] = useState<readonly TimeRange[] | null>(null);
  const [hoursBeforeOff, setHoursBeforeOff] = useState(ranges);
  // Hours that change from elsewhere (Monday copied, Undo) win over a draft of the hours before.
  const stored = JSON.stringify(ranges);
  useEffect(() => setDraft(null), [stored]);
  const shown = draft ?? ranges;
  const clash = overlapAt(shown);
  const added = nextRange(shown);

  const change = (next: readonly TimeRange[], words?: string) => {
    if (overlapAt(next) !== null) {
      setDraft(next);
      return;
    }
    setDraft(null);
    onChange(inOrder(next), words);
  };

  return (
    <li class="opt-day" data-testid={`day-${day}`}>
      <b>
        <span aria-hidden="true">{dayShort(day)}</span>
        <span class="sr">{dayName(day)}</span>
      </b>
      <Switch
        hideLabel
        label={i18n.t("options.hours.workOn", [dayName(day)])}
        isOn={ranges.length > 0}
        testId={`day-${day}-on`}
        onToggle={({ isOn }) => {
          const usual = hoursBeforeOff.length > 0 ? hoursBeforeOff : [nextRange([])].flatMap((range) => range ?? []);
          if (!isOn) setHoursBeforeOff(ranges);
          change(isOn ? usual : []);
          if (!isOn) setOpen(false);
        }}
      />
      <HoursLane intervals={intervalsOf(shown, before)} scale={scale} />
      <button
        type="button"
        class="opt-words num"
        aria-expanded={isOpen}
        aria-label={`${i18n.t("options.hours.edit", [dayName(day)])}: ${rangesWords(ranges)}`}
        data-testid={`day-${day}-edit`}
        onClick={() => {
          if (!isOpen && ranges.length === 0 && added !== null) change([added]);
          setOpen(!isOpen);
        }}
      >
        {rangesWords(ranges)}
      </button>
      {isOpen && (
        <div class="opt-ranges">
          {shown.map((range, index) => (
            <RangeEditor
              // Two ranges may have the same ends for a moment, so the place is the key.
              key={index}
              day={day}
              number={index + 1}
              range={range}
              error={clash === index ? i18n.t("options.hours.overlap") : null}
              onChange={(next) => change(shown.map((other, at) => (at === index ? next : other)))}
              onRemove={() =>
                change(
                  shown.filter((_, at) => at !== index),
                  i18n.t("options.hours.removed"),
                )
              }
            />
          ))}
          {added === null ? (
            <p class="hint">
              {shown.length >= MOST_RANGES ? i18n.t("options.hours.most", [MOST_RANGES]) : i18n.t("options.hours.full")}
            </p>
          ) : (
            <Button size="small" icon="plus" testId={`day-${day}-add`} onPress={() => change([...shown, added])}>
              {i18n.t("options.hours.add")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type RangeEditorProps = {
  readonly day: Weekday;
  readonly number: number;
  readonly range: TimeRange;
  readonly error: string | null;
  readonly onChange: (range: TimeRange) => void;
  readonly onRemove: () => void;
};

function RangeEditor({ day, number, range, error, onChange, onRemove }: RangeEditorProps): JSX.Element {
  const note = hoursNote(range);
  return (
    <fieldset class="opt-range" aria-label={rangeWords(range)}>
      <TimeField
        label={i18n.t("options.hours.fromOf", [dayName(day), number])}
        time={range.from}
        testId={`day-${day}-${number}-from`}
        onChange={(from) => onChange({ ...range, from })}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        label={i18n.t("options.hours.toOf", [dayName(day), number])}
        time={range.to}
        testId={`day-${day}-${number}-to`}
        onChange={(to) => onChange({ ...range, to })}
      />
      <IconButton
        size="small"
        icon="close"
        label={i18n.t("options.hours.remove", [rangeWords(range)])}
        onPress={onRemove}
      />
      {error !== null && (
        <p class="err" role="alert">
          {error}
        </p>
      )}
      {error === null && note !== null && <p class="hint">{note}</p>}
    </fieldset>
  );
}
