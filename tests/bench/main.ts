// Node 20 has no Temporal; where there is a native one, this leaves it alone.
import "temporal-polyfill/global";

/** Figures for closing notes: `npm run bench`, or `npm run bench -- year` for one of them, or `-- --peers` for all beside others. */
const BENCHES: Readonly<Record<string, () => Promise<(print: (line: string) => void) => void | Promise<void>>>> = {
  defaults: async () => (await import("./defaults.ts")).benchDefaults,
  desktop: async () => (await import("./desktop.ts")).benchDesktop,
  diary: async () => (await import("./diary.ts")).benchDiary,
  figure: async () => (await import("./figure.ts")).benchFigure,
  health: async () => (await import("./health.ts")).benchHealth,
  import: async () => (await import("./import.ts")).benchImport,
  insights: async () => (await import("./insights.ts")).benchInsights,
  peers: async () => (await import("./peers.ts")).benchPeers,
  time: async () => (await import("./time.ts")).benchTime,
  year: async () => (await import("./year.ts")).benchYear,
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2).flatMap((name) => (name === "--peers" ? ["peers", "desktop"] : [name]));
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  print(`${name}:`);
  const bench = await load();
  await bench((line) => print(`  ${line}`));
}
