/**
 * The rules by which other break tools prompt, as their own sources and documentation give them, defaults throughout (read on
 * 2026-11-30). Only when they speak is modelled, not how.
 */
export type PeerRule = {
  readonly name: string;
  /** Where the figures stand. */
  readonly source: string;
  /** They run beside each other. */
  readonly clocks: readonly PeerClock[];
  /** Local hours of the day in which it speaks; null: always. */
  readonly hours: readonly [from: number, until: number] | null;
  /** A locked screen starts every clock anew. */
  readonly restartsWhenLocked: boolean;
  /** A break that falls due over a window in full screen is left out. */
  readonly skipsFullScreen: boolean;
  /** Seconds without input from which it no longer counts somebody as there; null: it never asks. */
  readonly goneAfter: number | null;
};

/** One countdown. All in seconds. */
export type PeerClock = {
  readonly every: number;
  /** How long its breaks are, in turn. The next countdown begins after that. */
  readonly lasts: readonly [number, ...number[]];
  /** Without input for so long it stands; null: it runs on. */
  readonly standsAfter: number | null;
  /** Without input for so long it begins anew; null: never. */
  readonly restartsAfter: number | null;
};

const MINUTE = 60;
const ALWAYS = { hours: null, restartsWhenLocked: false, skipsFullScreen: false } as const;

export const PEERS: readonly PeerRule[] = [
  {
    ...ALWAYS,
    name: "a timer of 30 minutes",
    source: "what most reminder extensions do: an alarm every half an hour",
    clocks: [{ every: 30 * MINUTE, lasts: [0], standsAfter: null, restartsAfter: null }],
    goneAfter: null,
  },
  {
    ...ALWAYS,
    name: "Stretchly",
    source: "github.com/hovancik/stretchly: README, app/utils/defaultSettings.js, app/utils/naturalBreaksManager.js",
    clocks: [{ every: 10 * MINUTE, lasts: [20, 20, 5 * MINUTE], standsAfter: null, restartsAfter: 5 * MINUTE }],
    restartsWhenLocked: true,
    goneAfter: 5 * MINUTE,
  },
  {
    ...ALWAYS,
    name: "BreakTimer",
    source: "github.com/tom-james-watson/breaktimer-app: app/types/settings.ts, app/main/lib/breaks.ts",
    clocks: [{ every: 28 * MINUTE, lasts: [2 * MINUTE], standsAfter: null, restartsAfter: 5 * MINUTE }],
    hours: [9, 18],
    goneAfter: 5 * MINUTE,
  },
  {
    ...ALWAYS,
    name: "Workrave",
    source: "github.com/rcaelers/workrave: defaults of breaks and monitor in CoreConfig.cc",
    clocks: [
      { every: 3 * MINUTE, lasts: [30], standsAfter: 5, restartsAfter: 30 },
      { every: 45 * MINUTE, lasts: [10 * MINUTE], standsAfter: 5, restartsAfter: 10 * MINUTE },
    ],
    goneAfter: 5,
  },
  {
    ...ALWAYS,
    name: "Safe Eyes",
    source: "github.com/slgobinath/SafeEyes: config/safeeyes.json, plugins smartpause and donotdisturb",
    clocks: [{ every: 15 * MINUTE, lasts: [15, 15, 15, 15, MINUTE], standsAfter: 5, restartsAfter: 15 * MINUTE }],
    skipsFullScreen: true,
    goneAfter: 5,
  },
  {
    ...ALWAYS,
    name: "GNOME Break Timer",
    source: "github.com/GNOME/gnome-break-timer: gschema, TimerBreakController.vala, ActivityMonitor.vala",
    clocks: [
      { every: 6 * MINUTE, lasts: [30], standsAfter: 1, restartsAfter: 30 },
      { every: 40 * MINUTE, lasts: [6 * MINUTE], standsAfter: 1, restartsAfter: 6 * MINUTE },
    ],
    goneAfter: 1,
  },
];
