/** What reads the zone of the machine: local parts of a date, local dates made, formats and clocks without a zone of their own. */
const LOCAL_PARTS = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes"].flatMap((part) => [
  `get${part}`,
  `set${part}`,
]);
const LOCAL_WORDS = [
  "getTimezoneOffset",
  "toString",
  "toDateString",
  "toTimeString",
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
];
/** A date without a zone, as `Date` reads it in the machine's. */
const WITHOUT_ZONE = /^(?!\d{4}-\d{2}-\d{2}$)(?!.*(Z|[+-]\d{2}:?\d{2}|GMT|UTC)$)/;

/** One for the process, which test files share: each has this module anew. */
const witness = globalThis as { zoneReads?: number };
const read = () => {
  witness.zoneReads = (witness.zoneReads ?? 0) + 1;
};

/**
 * Tells whether anything since has asked for the zone of this machine: a test of which nothing did needs no second zone. A format
 * that was kept asks each time it is used, whichever test file made it.
 */
export function watchZone(): { readonly wasRead: () => boolean } {
  if (witness.zoneReads === undefined) watch();
  const before = (witness.zoneReads ??= 0);
  return { wasRead: () => witness.zoneReads !== before };
}

function watch(): void {
  const dates = Date.prototype as unknown as Record<string, ((...values: unknown[]) => unknown) | undefined>;
  for (const name of [...LOCAL_PARTS, ...LOCAL_WORDS]) {
    const original = dates[name];
    if (original === undefined) continue;
    dates[name] = function readLocally(this: Date, ...values: unknown[]) {
      read();
      return original.apply(this, values);
    };
  }
  globalThis.Date = new Proxy(Date, {
    construct(target, values: unknown[], newTarget) {
      if (values.length > 1 || (typeof values[0] === "string" && WITHOUT_ZONE.test(values[0]))) read();
      return Reflect.construct(target, values, newTarget) as object;
    },
    apply(target, self, values) {
      read();
      return Reflect.apply(target, self, values) as string;
    },
    get(target, name, receiver) {
      if (name === "parse") {
        return (text: string) => {
          if (WITHOUT_ZONE.test(text)) read();
          return target.parse(text);
        };
      }
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  const hasZone = ([, options]: readonly unknown[]) =>
    typeof options === "object" && options !== null && "timeZone" in options && options.timeZone !== undefined;
  const local = new WeakSet<object>();
  const note = <T extends object>(format: T, values: readonly unknown[]): T => {
    if (hasZone(values)) return format;
    read();
    local.add(format);
    return format;
  };
  readWhereUsed(Intl.DateTimeFormat.prototype, local);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(target, values: unknown[], newTarget) {
      return note(Reflect.construct(target, values, newTarget) as object, values);
    },
    apply(target, self, values) {
      return note(Reflect.apply(target, self, values) as Intl.DateTimeFormat, values);
    },
  });
  for (const name of ["timeZoneId", "zonedDateTimeISO", "plainDateTimeISO", "plainDateISO", "plainTimeISO"] as const) {
    const original: (...values: never[]) => unknown = Temporal.Now[name];
    Object.defineProperty(Temporal.Now, name, {
      value: (...values: never[]) => {
        if (values.length === 0) read();
        return original(...values);
      },
    });
  }
  const inWords = Temporal.Instant.prototype.toLocaleString;
  Temporal.Instant.prototype.toLocaleString = function readLocally(...values: Parameters<typeof inWords>) {
    if (!hasZone(values)) read();
    return inWords.apply(this, values);
  };
}

/** Whatever of a format is asked for, be it a method or the getter of one: with a format in `local` that is a question for the zone. */
function readWhereUsed(formats: object, local: WeakSet<object>): void {
  for (const [name, { get, value, ...rest }] of Object.entries(Object.getOwnPropertyDescriptors(formats))) {
    if (name === "constructor" || (get === undefined && typeof value !== "function")) continue;
    Object.defineProperty(formats, name, {
      configurable: rest.configurable ?? true,
      enumerable: rest.enumerable ?? false,
      get(this: object) {
        if (local.has(this)) read();
        return get === undefined ? (value as unknown) : (Reflect.apply(get, this, []) as unknown);
      },
    });
  }
}
