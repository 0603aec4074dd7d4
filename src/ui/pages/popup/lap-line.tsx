import type { JSX } from "preact";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { LapChart, LapItem } from "@/src/core/status/lap-chart.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../app/format.ts";

type LapLineProps = {
  readonly lap: LapChart;
  readonly now: EpochMs;
  readonly format: Format;
  /** The place of the item that is pointed at in `lap.items`; null: none. */
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly onChoose: (index: number) => void;
};

/** The day as one's own lap chart: sits, breaks, stretches and the run on one line. Hover and arrow keys point, a press chooses. */
export function LapLine({ lap, now, format, pointed, onPoint, onChoose }: LapLineProps): JSX.Element {
  const { from, items } = lap;
  const until = Math.max(lap.until, now);
  const last = items.length - 1;
  const percent = (at: EpochMs) => `${Math.round(((at - from) / (until - from)) * 10_000) / 100}%`;
  const width = (ms: number) => `${Math.round((ms / (until - from)) * 10_000) / 100}%`;
  const focus = (row: Element | null, index: number) =>
    row?.querySelectorAll("button")[Math.min(last, Math.max(0, index))]?.focus();
  return (
    <fieldset class="popup-lap" data-testid="lap">
      <legend class="sr">{i18n.t("popup.lap.label")}</legend>
      {items.map((item, index) => (
        <button
          key={`${item.what}-${item.start}`}
          type="button"
          // One stop for the Tab key; arrow keys go along the line.
          tabIndex={index === (pointed ?? last) ? 0 : -1}
          aria-label={lapWords(item, now, format).join(". ")}
          class={`is-${item.what === "piece" ? item.kind : item.what}`}
          style={{ left: percent(item.start), width: width(endOf(item, now) - item.start) }}
          onFocus={() => onPoint(index)}
          onBlur={() => onPoint(null)}
          onMouseEnter={() => onPoint(index)}
          onMouseLeave={() => onPoint(null)}
          onClick={() => onChoose(index)}
          onKeyDown={(event) => {
            const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[event.key];
            if (to === undefined) return;
            event.preventDefault();
            focus(event.currentTarget.parentElement, to);
          }}
          data-testid={`lap-${index}`}
        />
      ))}
    </fieldset>
  );
}

/** The piece that grows has grown on since it was told. */
const endOf = (item: LapItem, now: EpochMs): EpochMs => (item.what === "piece" && !item.isOver ? now : item.end);

/** What an item is, and why it counts as that. */
export function lapWords(item: LapItem, now: EpochMs, format: Format): readonly [what: string, why: string] {
  const end = endOf(item, now);
  const [from, to] = [format.clock(item.start), format.clock(end)];
  switch (item.what) {
    case "run":
      return [
        i18n.t("popup.lap.run", [from, to]),
        i18n.t(item.start > now ? "popup.lap.runAhead" : "popup.lap.runWhy"),
      ];
    case "stretch":
      return [
        i18n.t("popup.lap.stretch", [from, i18n.t(`popup.lap.use.${camelCase(item.use)}`)]),
        i18n.t("popup.lap.thanks", [format.duration(end - item.start)]),
      ];
    case "piece":
      return [
        i18n.t(`popup.lap.${item.kind}`, [from, to, format.minutes(end - item.start)]),
        i18n.t(`popup.lap.because.${camelCase(item.because)}`),
      ];
  }
}
