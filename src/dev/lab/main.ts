// Node 20 has no Temporal; where there is a native one, this leaves it alone.
import "temporal-polyfill/global";
import type { LabCommand } from "./lab-command.ts";

/** The pure core on files, from the command line: `npm run -s lab -- <command> FILE...`. */
const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly load: () => Promise<LabCommand> }>> = {
  advise: {
    usage: "advise FILE    advice for a JSON array of check-ins, as a JSON array; --words: the words it may use",
    load: async () => (await import("./advise-command.ts")).adviseCommand,
  },
  day: {
    usage: "day FILE...    live day scripts through the engine, print what it stored and prompted",
    load: async () => (await import("./day/day-command.ts")).runDayCommand,
  },
  random: {
    usage: "random [--days N] [--seed N]   live random days and hold every promise, print the first that breaks one",
    load: async () => (await import("./random-command.ts")).randomCommand,
  },
  import: {
    usage: "import FILE... read workout files as one import, one JSON object a line, a line a file",
    load: async () => (await import("./import-command.ts")).importCommand,
  },
};

const USAGE = [
  "usage: npm run -s lab -- <command> FILE...",
  ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
  "A FILE of - is the standard input.",
].join("\n");
const HELP_FLAGS: readonly string[] = ["--help", "-h"];

const output = { out: (line: string) => console.log(line), err: (line: string) => console.error(line) };
const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if ([name, args[0] ?? ""].some((word) => HELP_FLAGS.includes(word)) || name === "help") output.out(USAGE);
else if (command) process.exitCode = await (await command.load())(args, output);
else {
  output.err(name === "" ? USAGE : `There is no command "${name}".\n${USAGE}`);
  process.exitCode = 2;
}
