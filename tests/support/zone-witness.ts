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

/** Tells whether anything since has asked for the zone of this machine: a test of which nothing did needs no second zone. */
export function watchZone(): { readonly wasRead: () => boolean } {
  let wasRead = false;
  const read = () => {
    wasRead = true;
  };
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
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(target, values: unknown[], newTarget) {
      if (!hasZone(values)) read();
      return Reflect.construct(target, values, newTarget) as object;
    },
    apply(target, self, values) {
      if (!hasZone(values)) read();
      return Reflect.apply(target, self, values) as Intl.DateTimeFormat;
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
  return { wasRead: () => wasRead };
}
