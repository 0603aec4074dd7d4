import type { JSX } from "preact";

/** Our own line icons: 20 px grid, 1.75 px stroke, round ends. Path data only; `|dot` widens the stroke, `|fill` fills. */
const PATHS = {
  play: "M6.5 4.2v11.6l9-5.8z|fill",
  pause: "M7 4.5v11M13 4.5v11",
  next: "M5 4.8v10.4l7.6-5.2zM15.2 4.8v10.4",
  prev: "M15 4.8v10.4L7.4 10zM4.8 4.8v10.4",
  again: "M4.4 10a5.6 5.6 0 1 0 1.9-4.2M4.6 3.4l1.5 2.7 2.9-.8",
  check: "M4.4 10.6l3.7 3.7 7.5-8.4",
  close: "M5 5l10 10M15 5L5 15",
  more: "M4.6 10h.01M10 10h.01M15.4 10h.01|dot",
  right: "M8 4.8l5 5.2-5 5.2",
  down: "M4.8 8l5.2 5 5.2-5",
  sit: "M9.8 4a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M8 7.8v4.4h4.6v4.6M4.6 7v6.6h3M4.6 13.6v3.2",
  stand: "M11.8 3.8a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M10 7.6v5l-1.8 4.6M10 12.6l1.8 4.6M6.8 11l3.2-3.2 3.2 3.2",
  call: "M3.8 11.6V10a6.2 6.2 0 0 1 12.4 0v1.6M3.8 11h2.1v4H4.8a1 1 0 0 1-1-1zM16.2 11h-2.1v4h1.1a1 1 0 0 0 1-1z",
  run: "M2.8 13.6h3l2.2-5.4 3.2 3.2c1 1 2.3 1.5 3.7 1.6l1.1.1c.7.1 1.2.6 1.2 1.3v1.2H2.8zM9.4 9.8l1.6-1.2",
  flag: "M5 17V3.4M5 4.2c3.4-1.8 5.6 1.6 10 0v6.8c-4.4 1.6-6.6-1.8-10 0",
  book: "M10 5.6C8 4.2 5.6 4 3.4 4.4v10.8c2.2-.4 4.6-.2 6.6 1.2 2-1.4 4.4-1.6 6.6-1.2V4.4C14.4 4 12 4.2 10 5.6zM10 5.6v10.8",
  gear: "M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M14.5 6a2 2 0 1 1-4 0a2 2 0 1 1 4 0M9.5 14a2 2 0 1 1-4 0a2 2 0 1 1 4 0",
  chart: "M3.6 16.2h12.8M5.6 13V9.4M10 13V4.6M14.4 13V7.4",
  sound: "M3.6 8v4h2.6l3.6 3V5L6.2 8zM12.6 7.6a3.6 3.6 0 0 1 0 4.8M14.8 5.6a6.4 6.4 0 0 1 0 8.8",
  mute: "M3.6 8v4h2.6l3.6 3V5L6.2 8zM12.8 8l4 4M16.8 8l-4 4",
  help: "M16.8 10a6.8 6.8 0 1 1-13.6 0a6.8 6.8 0 1 1 13.6 0M8 8.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1v.4M10 13.8h.01",
  plus: "M10 4.2v11.6M4.2 10h11.6",
  search: "M13.8 8.8a5 5 0 1 1-10 0a5 5 0 1 1 10 0M12.6 12.6l4 4",
  undo: "M4 7.6h8a4 4 0 0 1 0 8H8M6.8 4.6L3.8 7.6l3 3",
  print: "M6 7V3.6h8V7M6 13.6H3.6V7.4h12.8v6.2H14M6 11.6h8v4.8H6z",
  out: "M11.4 3.8h4.8v4.8M16 4L9.4 10.6M13.6 11.6v4.6H3.8V6.4h4.6",
  moon: "M15.8 12.2A6.6 6.6 0 0 1 7.8 4.2a6.4 6.4 0 1 0 8 8z",
  save: "M5.6 3.6h8.8v12.8L10 13.4l-4.4 3z",
  drag: "M7.6 5h.01M12.4 5h.01M7.6 10h.01M12.4 10h.01M7.6 15h.01M12.4 15h.01|dot",
  full: "M4 7.6V4h3.6M12.4 4H16v3.6M16 12.4V16h-3.6M7.6 16H4v-3.6",
  phone:
    "M5.2 3.8h2.4l1.2 3.4-1.6 1.2a8 8 0 0 0 4.4 4.4l1.2-1.6 3.4 1.2v2.4c0 .8-.6 1.4-1.4 1.4A11.2 11.2 0 0 1 3.8 5.2c0-.8.6-1.4 1.4-1.4z",
  swap: "M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3",
  timer: "M8 2h4M10 2v2.6M10 4.6a6.4 6.4 0 1 0 .01 0M10 7.6v3.6l2.3 1.5",
  shift: "M10 3.6v12.8M5.8 7.8L10 3.6l4.2 4.2",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon. Always beside a word or inside a control with an accessible name, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  const [path, variant] = PATHS[name].split("|");
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill={variant === "fill" ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width={variant === "dot" ? 2.6 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
