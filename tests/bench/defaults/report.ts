import { KINDS } from "./day-figures.ts";
import { summarise, type Tally } from "./tally.ts";

const A_MILLION = 1_000_000;

/**
 * The report in Markdown, beside the charts. `date`: YYYY-MM-DD; `seconds` of our time that living the days took on so many
 * `hands`, and `cpuMs` of processor time.
 */
export function writeReport(
  tally: Tally,
  {
    date,
    seconds,
    hands,
    cpuMs,
  }: { readonly date: string; readonly seconds: number; readonly hands: number; readonly cpuMs: number },
): string {
  const of = (name: string) => summarise(tally.get(name) ?? new Map());
  const { days, mean: prompts } = of("prompts");
  const wrong = of("wrong moments");
  const longest = of("longest minutes unheard");
  const offBy = of("desk time off by, thousandths");
  const bias = of("desk time too much by, thousandths");
  const rows: readonly (readonly [string, string])[] = [
    ["prompts", "prompts"],
    ...KINDS.map((kind) => [`of them ${kind}`, `kind ${kind}`] as const),
    ["at a wrong moment", "wrong moments"],
    ["of them in a call or presenting", "in a call or presenting"],
    ["of them to nobody", "to nobody"],
    ["of them just back from a rest", "just back"],
    ["minutes sat", "minutes sat"],
    ["longest minutes sat without a prompt or a rest", "longest minutes unheard"],
    ["times that the worker is woken", "wakes"],
  ];
  return `# What the defaults do

Made by \`npm run bench -- defaults\` on ${date}: ${days.toLocaleString("en-GB")} seeded working days of as many people
(\`tests/support/population.ts\`), each lived through the real engine with everything as it is when new. ${hands} processes took
${writeSpent(seconds)}, ${(cpuMs / days).toFixed(1)} ms of processor time a day. \`DAYS\` in the environment says how many days to live, \`SECONDS\` for how long at most.

A quarter of these people do what a prompt asks, a quarter skip it, put it off, or don't answer at all. Their days hold typing,
reading, calls, videos, short ways and a lunch; how long each lasts is a guess of ours, so read the shapes, not the last digit.

- A day brings ${prompts.toFixed(1)} prompts on average, and at most ${of("prompts").high} on nineteen days of twenty.
- ${(wrong.none * 100).toFixed(0)} of 100 days have none at a wrong moment; ${((wrong.mean / prompts) * 100).toFixed(1)} of 100 prompts are.
- On half of all days nobody sits longer than ${longest.median} minutes without a prompt or a rest, on nineteen of twenty not longer than ${longest.high}.
- Desk time is off by ${(offBy.mean / 10).toFixed(1)} % of a day on average (${(offBy.high / 10).toFixed(1)} % at most on nineteen days of twenty), and by ${(bias.mean / 10).toFixed(1)} % to one side.

![How many prompts a day brings](prompts-a-day.svg)

![When they come](prompts-by-hour.svg)

![Prompts at a wrong moment](wrong-moments.svg)

![The longest that anybody sits without a prompt or a rest](longest-unheard.svg)

| a day | on average | by chance off by | half have at most | 19 of 20 at most | most of all | days without |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(([what, name]) => rowOf(what, of(name))).join("\n")}

*By chance off by*: the average of all days that could be drawn lies within that, 95 % sure. Each day is lived by the engine itself, which
is asked some two hundred times a day, at the wakes that a browser would give it.${writeMissing({ days, hands, cpuMs })}
`;
}

const writeSpent = (seconds: number): string =>
  seconds < 300 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} minutes`;

/** What a million days would say beyond these, and take; nothing where they are a million. */
function writeMissing({
  days,
  hands,
  cpuMs,
}: {
  readonly days: number;
  readonly hands: number;
  readonly cpuMs: number;
}) {
  if (days >= A_MILLION) return "";
  const minutes = ((cpuMs / days) * A_MILLION) / hands / 60_000;
  return ` A million days (\`DAYS=1000000\`) would make it
${Math.sqrt(A_MILLION / days).toFixed(0)} times smaller, and no other figure would change by more than that but the most of all; they take ${Math.round(minutes)} minutes of ${hands} cores
that have nothing else to do.`;
}

function rowOf(what: string, { mean, error, median, high, most, none }: ReturnType<typeof summarise>): string {
  const cells = [
    mean.toFixed(2),
    `± ${error.toFixed(error < 0.01 ? 4 : 2)}`,
    median,
    high,
    most,
    `${(none * 100).toFixed(1)} %`,
  ];
  return `| ${[what, ...cells].join(" | ")} |`;
}
