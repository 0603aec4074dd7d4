/** What a plan's title says of the kind of its run; `other` is what is no run. */
export const CALENDAR_KINDS = ["long", "fast", "easy", "run", "other"] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

const WORDS: readonly (readonly [CalendarKind, RegExp])[] = [
  [
    "fast",
    /tempo|interval|threshold|lactate|fartlek|fahrtspiel|repeat|speed|race|vo[2₂]|pace|progression|hill|strides|fraction|vma|seuil|series|ripetute|tiros|wettkampf|schwelle|\d\s?[x×]\s?\d|(?<!\p{L})(?:lt|mp|hmp)(?!\p{L})/iu,
  ],
  ["long", /long|lange?r?(?!\p{L})|longue|larga|lungo|longão|duurloop|wybieganie|långpass|langtur|pitkä|длит|ロング/iu],
  [
    "easy",
    /easy|recovery|locker|ruhig|regenerat|facile|lente?(?!\p{L})|suave|lento|leve|rustig|lugn|rolig|spokojn|aerobic|endurance|jog/iu,
  ],
];

/** The kind that a run's title names first in our order: `long run with 6 x 100 m` is fast. */
export const kindOfTitle = (title: string): CalendarKind => WORDS.find(([, words]) => words.test(title))?.[0] ?? "run";
