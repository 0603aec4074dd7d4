/**
 * `npx tsx --tsconfig tsconfig.json tests/bench/goes-with.ts`: how often "what goes with what" claims something of 500
 * simulated people with nothing to be found, and how often it finds what was planted.
 */
import { whatGoesWith } from "@/src/core/insights/goes-with.ts";
import { createRandom } from "../support/random.ts";
import { simulatedPerson } from "../support/simulated-person.ts";

const PEOPLE = Number(process.argv[2] ?? 500);

function share(weeks: number, planted: number, isHit: (clear: readonly string[]) => boolean): string {
  let hits = 0;
  for (let person = 0; person < PEOPLE; person += 1) {
    const random = createRandom(1000 + person);
    const series = simulatedPerson(random, { weeks, planted });
    const { found } = whatGoesWith(series, () => random.below(1));
    if (isHit(found.filter(({ isClear }) => isClear).map(({ factor }) => factor))) hits += 1;
  }
  return `${((hits / PEOPLE) * 100).toFixed(1)} %`;
}

for (const weeks of [4, 12, 26]) {
  const anything = share(weeks, 0, (clear) => clear.length > 0);
  console.log(`${String(weeks)} weeks, nothing planted: any claim about ${anything} of ${String(PEOPLE)} people`);
}
for (const [weeks, planted] of [
  [12, 1],
  [12, 2],
  [26, 1],
  [26, 2],
] as const) {
  const it = share(weeks, planted, (clear) => clear.includes("longestSit"));
  console.log(`${String(weeks)} weeks, ${String(planted)} point(s) after a long sit: found in ${it}`);
}
