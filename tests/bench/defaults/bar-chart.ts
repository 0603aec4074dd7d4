/** One bar: what it stands for, and how long it is. */
export type Bar = { readonly label: string; readonly value: number };

export type BarChart = {
  readonly title: string;
  /** Under the bars: what the labels are. */
  readonly axis: string;
  readonly bars: readonly Bar[];
  /** How a value is written over its bar; an empty text where there is no room for it. */
  readonly write: (value: number) => string;
};

const WIDTH = 720;
const HEIGHT = 300;
const BOX = { left: 28, right: 28, top: 76, bottom: 58 } as const;
/** Lanes across the infield, as on the track. */
const LANES = 4;
/** The product's daylight colours (src/ui/styles/tokens.css), fixed: a picture in a text has no theme of its own. */
const INK = "#16201a";
const QUIET = "#525d55";
const PAPER = "#fbfbf6";
const LINE = "#d0d5c6";
const TARTAN = "#b63d26";
const FONT = "Archivo, system-ui, 'Segoe UI', Roboto, sans-serif";

/** A chart as an SVG file, in the product's look. Its title and every value are text in it. */
export function drawBars({ title, axis, bars, write }: BarChart): string {
  const most = Math.max(...bars.map(({ value }) => value), Number.EPSILON);
  const step = (WIDTH - BOX.left - BOX.right) / bars.length;
  const floor = HEIGHT - BOX.bottom;
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const y = floor - ((floor - BOX.top) * (lane + 1)) / LANES;
    return `<path d="M${BOX.left} ${y}H${WIDTH - BOX.right}" stroke="${LINE}"/>`;
  });
  const drawn = bars.map(({ label, value }, index) => {
    const height = ((floor - BOX.top) * value) / most;
    const x = BOX.left + index * step;
    const middle = round(x + step / 2);
    return [
      `<rect x="${round(x + step * 0.12)}" y="${round(floor - height)}" width="${round(step * 0.76)}" height="${round(height)}" fill="${TARTAN}"/>`,
      text(write(value), { x: middle, y: round(floor - height - 6), size: 12, fill: INK, anchor: "middle" }),
      text(label, { x: middle, y: floor + 18, size: 12, fill: QUIET, anchor: "middle" }),
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="${FONT}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="3" fill="${PAPER}"/>`,
    text(title, { x: BOX.left, y: 38, size: 19, fill: INK, anchor: "start", weight: 650 }),
    ...lanes,
    ...drawn,
    `<path d="M${BOX.left} ${floor}H${WIDTH - BOX.right}" stroke="${INK}" stroke-width="2"/>`,
    text(axis, { x: BOX.left, y: HEIGHT - 14, size: 12, fill: QUIET, anchor: "start" }),
    "</svg>",
    "",
  ].join("\n");
}

type Placed = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly anchor: "start" | "middle";
  readonly weight?: number;
};

function text(words: string, { x, y, size, fill, anchor, weight = 400 }: Placed): string {
  if (words === "") return "";
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escape(words)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const escape = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
