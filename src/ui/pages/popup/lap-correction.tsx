import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { LapPiece } from "@/src/core/status/lap-chart.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";
import type { Format } from "../../app/format.ts";
import { Button, IconButton } from "../../components/button.tsx";
import { lapWords } from "./lap-line.tsx";
import type { PopupStore } from "./popup-store.ts";

const KINDS = ["sitting", "standing", "away"] as const;

type LapCorrectionProps = {
  readonly piece: LapPiece;
  readonly now: EpochMs;
  readonly zone: string;
  readonly format: Format;
  readonly store: Pick<PopupStore, "putRight">;
  readonly onDone: () => void;
};

/** Puts a piece of the day right with one press, with what told us; between other times it is split. */
export function LapCorrection({ piece, now, zone, format, store, onDone }: LapCorrectionProps): JSX.Element {
  const written = { from: wallOf(piece.start, zone), to: wallOf(piece.end, zone) };
  const [from, setFrom] = useState(written.from);
  const [to, setTo] = useState(written.to);
  const start = from === written.from ? piece.start : instantIn(piece, from, zone);
  const end = to === written.to ? piece.end : instantIn(piece, to, zone);
  const say = (kind: (typeof KINDS)[number]) => () => {
    onDone();
    void store.putRight({ kind, start, end });
  };
  const [what, why] = lapWords(piece, now, format);
  return (
    <fieldset class="popup-choice popup-right" data-testid="lap-correction">
      <legend>
        {what} <span class="popup-why">{why}</span>
      </legend>
      <IconButton
        icon="close"
        size="small"
        variant="bare"
        label={i18n.t("popup.lap.leave")}
        onPress={onDone}
        testId="lap-leave"
      />
      <span class="popup-times">
        <Time label={i18n.t("popup.lap.from")} value={from} onInput={setFrom} testId="lap-from" />
        <Time label={i18n.t("popup.lap.to")} value={to} onInput={setTo} testId="lap-to" />
        {i18n.t("popup.lap.was")}
      </span>
      {KINDS.map((kind) => {
        const isSame = kind === piece.kind && start === piece.start && end === piece.end;
        return (
          <Button key={kind} size="small" disabled={isSame || end <= start} onPress={say(kind)} testId={`lap-${kind}`}>
            {i18n.t(`popup.lap.says.${kind}`)}
          </Button>
        );
      })}
    </fieldset>
  );
}

type TimeProps = {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly testId: string;
};

function Time({ label, value, onInput, testId }: TimeProps): JSX.Element {
  return (
    <label>
      {label}{" "}
      <input
        type="time"
        class="num"
        required
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        data-testid={testId}
      />
    </label>
  );
}

/** As a time field has it. */
function wallOf(at: EpochMs, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return wall.toPlainTime().toString({ smallestUnit: "minute" });
}

/** The instant within the piece at which clocks show that time; beyond its ends, the end. */
function instantIn({ start, end }: LapPiece, time: string, zone: string): EpochMs {
  if (!/^\d\d:\d\d$/.test(time)) return start;
  const day = dayKeyAt(start, zone);
  const first = instantOn(day, time as ClockTime, zone);
  const at = first < start - MINUTE ? instantOn(addDays(day, 1), time as ClockTime, zone) : first;
  return Math.min(end, Math.max(start, at));
}
