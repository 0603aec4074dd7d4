import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Body, DayEntry, DayScript } from "@/src/dev/lab/day/day-script.ts";
import { createRandom, type Random } from "./random.ts";

const ZONE = "Europe/Berlin";

/** How someone gets up, and what the desk sounds like. */
type Person = {
  readonly gone: Body;
  readonly overnight: "sleep" | "lock" | "close";
  readonly worksWithMusic: boolean;
};

type Segment = { readonly body: Body; readonly minutes: number };

/**
 * One seeded working day from nought o'clock on: blocks of typing with reading, short ways, calls in tabs, calls on the
 * phone, videos and a lunch between them. Lengths are guesses of ours, skewed as lengths are (many short, few long).
 */
export function randomDay(seed: number, date = "2026-11-23"): DayScript {
  const random = createRandom(seed);
  const person = randomPerson(random);
  const day = workday(random, person);
  const end = day.at(-1)?.at ?? 0;
  return {
    zone: ZONE,
    date,
    responds: random.pick(["done", "ignore", "skip", "snooze"]),
    day: [...day, { at: end + 30 * MINUTE, do: "end" }],
  };
}

/** A year of one person: every weekday of 2026 but six weeks of leave, nights and weekends as they come. */
export function randomYear(seed: number): DayScript {
  const random = createRandom(seed);
  const person = randomPerson(random);
  const first = Temporal.PlainDate.from("2026-01-01");
  const midnight = first.toZonedDateTime(ZONE).epochMilliseconds;
  const day: DayEntry[] = [];
  for (let count = 0; count < 365; count++) {
    const date = first.add({ days: count });
    const isOff = date.dayOfWeek > 5 || random.below(1) < 30 / 260;
    if (isOff) continue;
    const offset = date.toZonedDateTime(ZONE).epochMilliseconds - midnight;
    const isClosed = day.at(-1)?.do === "close";
    const entries = workday(random, person).map((entry) => ({ ...entry, at: entry.at + offset }));
    day.push(
      ...entries.map((entry, index): DayEntry => (isClosed && index === 0 ? { at: entry.at, do: "open" } : entry)),
    );
  }
  return {
    zone: ZONE,
    date: "2026-01-01",
    responds: "done",
    day: [...day, { at: (day.at(-1)?.at ?? 0) + HOUR, do: "end" }],
  };
}

function randomPerson(random: Random): Person {
  return {
    gone: random.pick(["leave", "leave", "lock", "sleep"]),
    overnight: random.pick(["sleep", "sleep", "lock", "close"]),
    worksWithMusic: random.below(1) < 0.2,
  };
}

function workday(random: Random, person: Person): DayEntry[] {
  const day: DayEntry[] = [];
  let at = Math.round(8 * 60 + random.below(90)) * MINUTE;
  const lunchAt = (12 * 60 + random.below(60)) * MINUTE;
  const endAt = (16.5 * 60 + random.below(120)) * MINUTE;
  let hadLunch = false;
  const live = ({ body, minutes }: Segment, from: number): number => {
    day.push({ at: from, do: body });
    return from + Math.max(1, Math.round(minutes)) * MINUTE;
  };
  const work = person.worksWithMusic ? "listen" : "type";
  at = live({ body: "type", minutes: 2 }, at);
  while (at < endAt) {
    at = live({ body: work, minutes: random.skewed(14) }, at);
    const isLunch: boolean = !hadLunch && at >= lunchAt;
    hadLunch ||= isLunch;
    at = live(isLunch ? { body: person.gone, minutes: 30 + random.below(30) } : between(random, person), at);
  }
  return [...day, { at, do: person.overnight }];
}

/** What comes between two blocks of typing. */
function between(random: Random, { gone }: Person): Segment {
  const draw = random.below(1);
  if (draw < 0.42) return { body: "read", minutes: random.skewed(3) };
  if (draw < 0.62) return { body: "leave", minutes: random.skewed(5) };
  if (draw < 0.76) return { body: gone, minutes: random.skewed(9) };
  if (draw < 0.86) return { body: "call", minutes: 10 + random.skewed(20) };
  if (draw < 0.92) return { body: "read", minutes: random.skewed(8) };
  if (draw < 0.97) return { body: "watch", minutes: random.skewed(12) };
  return { body: "present", minutes: 15 + random.skewed(15) };
}
