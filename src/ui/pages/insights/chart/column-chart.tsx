import "./chart.css";
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { NARROW, useMedia } from "../../../app/use-media.ts";
import { ScrollX } from "../parts/scroll-x.tsx";
import { ColumnMark } from "./column-mark.tsx";
import { type Column, placeAfter, type Scale, scaleOf } from "./column.ts";

export type ColumnChartProps = {
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly sentence: string;
  readonly columns: readonly Column[];
  readonly variant: "seated" | "sat-longest" | "breaks" | "stretched" | "run" | "pain";
  /** The axis reaches at least so far. */
  readonly least: number;
  readonly axisWords: (value: number) => string;
  /** The head of the table's second column. */
  readonly unit: string;
  readonly note?: ComponentChildren;
  readonly testId: string;
};

const GUTTER = 52;
const FOOT = 24;
const HEAD = 10;
const WIDE_PLOT = { width: 580, height: 150 };
const NARROW_PLOT = { width: 340, height: 130 };

/**
 * Marks along a line of days, weeks or months. Its values are under the pointer, under the arrow keys and in a table; the
 * sentence on top says what it shows to who sees no chart at all.
 */
export function ColumnChart(props: ColumnChartProps): JSX.Element {
  const { title, sentence, columns, variant, least, note, testId } = props;
  const headingId = useId();
  const [at, setAt] = useState<number | null>(null);
  const current = at === null ? undefined : columns[at];
  return (
    <figure class="chart" aria-labelledby={headingId} data-testid={testId}>
      <figcaption>
        <h3 class="h3" id={headingId}>
          {title}
        </h3>
        <p class="chart-says">{sentence}</p>
      </figcaption>
      <Plot {...props} label={title} at={at} onAt={setAt} scale={scaleOf(columns, least)} />
      <p class={`chart-value num is-${variant}`} aria-hidden="true">
        {current === undefined ? note : i18n.t("insights.chart.value", [current.name, current.words])}
      </p>
      <ChartTable columns={columns} unit={props.unit} />
    </figure>
  );
}

type PlotProps = Pick<ColumnChartProps, "columns" | "variant" | "axisWords"> & {
  readonly label: string;
  readonly scale: Scale;
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
};

function Plot({ columns, variant, axisWords, label, scale, at, onAt }: PlotProps): JSX.Element {
  const isNarrow = useMedia(NARROW);
  const { width, height } = isNarrow ? NARROW_PLOT : WIDE_PLOT;
  const plotRef = useRef<SVGSVGElement>(null);
  const step = (width - GUTTER) / Math.max(1, columns.length);
  const y = (value: number) => HEAD + height - (value / scale.top) * height;
  const follow = (event: TargetedKeyboardEvent<SVGGElement>) => {
    const next = placeAfter(event.key, at ?? 0, columns.length);
    if (next === null) return;
    event.preventDefault();
    onAt(next);
    plotRef.current?.querySelectorAll<SVGGElement>(".chart-column")[next]?.focus();
  };
  return (
    <svg
      ref={plotRef}
      class={`chart-plot is-${variant}`}
      viewBox={`0 0 ${width} ${HEAD + height + FOOT}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={i18n.t("insights.chart.keys", [label])}
      onPointerLeave={() => onAt(null)}
    >
      {scale.ticks.map((value) => (
        <g key={value} aria-hidden="true">
          <path class={value === 0 ? "chart-floor" : "chart-rule"} d={`M${GUTTER} ${y(value)}H${width}`} />
          <text class="chart-axis" x={GUTTER - 8} y={y(value) + 4} text-anchor="end">
            {axisWords(value)}
          </text>
        </g>
      ))}
      {columns.map((column, index) => (
        <g
          key={column.key}
          class="chart-column"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={i18n.t("insights.chart.value", [column.name, column.words])}
          tabIndex={index === (at ?? 0) ? 0 : -1}
          onKeyDown={follow}
          onFocus={() => onAt(index)}
          onBlur={() => onAt(null)}
          onPointerEnter={() => onAt(index)}
          onPointerDown={() => onAt(index)}
        >
          <rect class="chart-hit" x={GUTTER + index * step} y={HEAD - 6} width={step} height={height + 8} />
          <ColumnMark mark={column.mark} variant={variant} left={GUTTER + index * step} step={step} y={y} />
          {column.tick !== "" && (
            <text class="chart-axis" x={GUTTER + (index + 0.5) * step} y={HEAD + height + 18} text-anchor="middle">
              {column.tick}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The same in numbers, made once somebody asks for it. */
export function ChartTable({
  columns,
  unit,
}: {
  readonly columns: readonly Pick<Column, "key" | "name" | "words">[];
  readonly unit: string;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t("insights.chart.table")}</summary>
      {isOpen && (
        <ScrollX>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t("insights.chart.when")}</th>
                <th scope="col">{unit}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ key, name, words }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </details>
  );
}
