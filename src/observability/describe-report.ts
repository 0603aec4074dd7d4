import type { ErrorReport } from "./report-error.ts";

/** What a report is made of. `userAgent` and `language` are the browser's own words. */
export type ReportFacts = {
  readonly version: string;
  readonly userAgent: string;
  readonly language: string;
  /** Codes of the troubles that stand. */
  readonly faults: readonly string[];
  /** Oldest first. */
  readonly errors: readonly ErrorReport[];
};

/** As many as help; the newest are kept. */
const MOST_ERRORS = 20;
const MOST_FRAMES = 8;

/** Browsers by what they call themselves; Edge and Opera call themselves Chrome as well, so they come first. */
const BROWSERS = [
  [/Edg\/(\d+)/, "Edge"],
  [/OPR\/(\d+)/, "Opera"],
  [/Firefox\/(\d+)/, "Firefox"],
  [/Chrome\/(\d+)/, "Chrome"],
] as const;
const SYSTEMS = [
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** A line of a stack that lies in our own built files: `at name (chrome-extension://…/chunks/page.js:1:2)`, `name@moz-extension://…`. */
const FRAME =
  /^(?:\s+at .*|[^\s@]*@)\(?(?:chrome|moz)-extension:\/\/[\w-]+\/((?:chunks\/|assets\/)?[\w-]+(?:\.[\w-]+)?\.js):(\d+):(\d+)\)?$/;
/** Errors by their class; whatever else was thrown is "Error". */
const CLASS = /^([A-Z]\w{0,30}(?:Error|Exception)):/;
/** Where our own code says that it was, in its own few words. */
const PLACE = /^[a-z][a-z -]{0,40}$/;

/**
 * A report for whoever mends the fault, in plain lines. It holds nothing that a person entered: of an error only its class and
 * the places in our own files, never its message, which may quote a note, a file's name or an address.
 */
export function describeReport({ version, userAgent, language, faults, errors }: ReportFacts): string {
  return [
    `Standing Start ${version}`,
    `${browserOf(userAgent)}, ${/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "language unknown"}`,
    `troubles: ${faults.length === 0 ? "none" : faults.join(", ")}`,
    `errors: ${errors.length === 0 ? "none" : String(errors.length)}`,
    ...errors.slice(-MOST_ERRORS).flatMap(describeError),
  ].join("\n");
}

function describeError({ at, where, message, stack }: ErrorReport): readonly string[] {
  const place = PLACE.test(where) ? where : "elsewhere";
  const frames = stack.split("\n").flatMap((line) => {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    return file === undefined ? [] : [`    ${file}:${row}:${column}`];
  });
  const minute = `${new Date(at).toISOString().slice(0, 16)}Z`;
  return [`  ${minute} ${place}: ${CLASS.exec(message)?.[1] ?? "Error"}`, ...frames.slice(0, MOST_FRAMES)];
}

function browserOf(userAgent: string): string {
  const [pattern, name] = BROWSERS.find(([sign]) => sign.test(userAgent)) ?? [/$^/, "Unknown browser"];
  const [, version = ""] = pattern.exec(userAgent) ?? [];
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1] ?? "an unknown system";
  return `${[name, version].filter(Boolean).join(" ")} on ${system}`;
}
