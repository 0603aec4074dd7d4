import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findRoutine } from "@/src/content/routines/index.ts";
import { type Activity, admit, type Care } from "@/src/core/advice/admit.ts";
import { LEVELS } from "@/src/core/care-level/level.ts";
import { PROMPT_KINDS } from "@/src/core/engine/state/prompt-kind.ts";
import { routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { LAUNCHERS, launcherLink } from "@/src/core/navigation/launcher.ts";
import { PROGRAMME_ACTIVITY } from "@/src/core/programme/rest-and-light.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { ROOT, sourceFiles } from "../support/source-files.ts";

const TABLE = "src/core/advice/WAYS-IN.md";

type Row = {
  readonly way: string;
  readonly file: string;
  readonly begins: string;
  readonly outcomes: readonly string[];
};

const rows: readonly Row[] = readFileSync(join(ROOT, TABLE), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| way in") && !line.startsWith("| ---"))
  .map((line) => {
    const [way = "", file = "", begins = "", ...outcomes] = line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim());
    return { way, file: file.replaceAll("`", ""), begins: begins.replaceAll("`", ""), outcomes };
  });

const CARES: readonly Care[] = [
  ...LEVELS.map((level): Care => ({ kind: "known", level, suggests: "exercise" })),
  { kind: "unknown" },
];
const OWN: Activity = { category: "mobility", intensity: "moderate" };
const BUILT: Readonly<Record<string, Activity>> = { "own strength": OWN, programme: PROGRAMME_ACTIVITY };
const activityOf = (begins: string): Activity | null => BUILT[begins] ?? findRoutine(begins);

/** Code that leads to the routine page, or tells the engine that a routine began. */
const LEADS_IN = /routineLink\(|page: "routine"|["'`]routine\.html|send\("start-routine"|async "start-routine"/;
/** The links themselves, the gate's own page, and the words between page and worker. */
const NO_WAY_IN = ["src/core/navigation/page-link.ts", "src/messaging/protocol.ts"];

describe("every way in", () => {
  test("is in the table: no file leads to a routine that the table doesn't name, and none is named in vain", () => {
    const leading = sourceFiles(["src", "entrypoints"], [".ts", ".tsx"])
      .filter(({ path, text }) => !NO_WAY_IN.includes(path) && LEADS_IN.test(withoutComments(text)))
      .map(({ path }) => path);
    expect([...new Set(rows.map(({ file }) => file))].sort()).toEqual(leading);
  });

  test("of the menu and the keys is in the table with what it begins", () => {
    const file = "src/core/navigation/launcher.ts";
    const opened = LAUNCHERS.map((id) => launcherLink(id)).flatMap((link) =>
      link?.page === "routine" ? [link.query["routine"] ?? "any"] : [],
    );
    expect(
      rows
        .filter((row) => row.file === file)
        .map(({ begins }) => begins)
        .sort(),
    ).toEqual(opened.sort());
  });

  test("of a prompt is in the table with what it begins", () => {
    const deskToday = () => ({ deskMs: 0, longestBoutMs: 0 });
    const now = { at: 0, zone: "UTC", settings: DEFAULT_SETTINGS, deskToday };
    const begun = PROMPT_KINDS.flatMap((kind) => {
      const prompt = { kind, short: false, day: "2026-11-24" as never, runStart: null };
      return routineForPrompt(prompt, now)?.routineId ?? [];
    });
    const listed = rows.filter(({ file }) => file === "src/background/answer-prompt.ts").map(({ begins }) => begins);
    expect(begun.filter((id) => !listed.includes(id))).toEqual([]);
  });

  test("of the popup is in the table with what it begins", () => {
    const starts = readFileSync(join(ROOT, "src/ui/prompting/starts.ts"), "utf8");
    const own = [...starts.matchAll(/ownStart\("([^"]+)"/g)].map(([, id = ""]) => id);
    const listed = rows.filter(({ way }) => way === "popup row").map(({ begins }) => begins);
    expect(listed.sort()).toEqual(own.sort());
  });

  test.each(rows.filter(({ begins }) => begins !== "any"))(
    "$way, $begins: what the table says is what the gate does",
    (row) => {
      const activity = activityOf(row.begins);
      expect(activity, row.begins).not.toBeNull();
      if (activity !== null) expect(row.outcomes).toEqual(CARES.map((care) => admit(activity, care).outcome));
    },
  );

  test("is never easier to pass at a higher level", () => {
    const strictness = (outcome: string) => ["start", "ask-first", "start-with-banner", "refuse"].indexOf(outcome);
    for (const { begins, outcomes } of rows.filter((row) => row.begins !== "any")) {
      const byLevel = outcomes.slice(0, LEVELS.length).map(strictness);
      expect(byLevel, begins).toEqual(byLevel.toSorted((a, b) => a - b));
    }
  });

  test("leads through the one gate: nothing but the routine page makes a player, and it asks the gate first", () => {
    const makers = sourceFiles(["src"], [".ts", ".tsx"])
      .filter(({ text }) => /\bcreateRoutineStore\(/.test(text))
      .map(({ path }) => path);
    expect(makers).toEqual(["src/ui/pages/routine/routine-page.tsx", "src/ui/pages/routine/routine-store.ts"]);
    const page = sourceFiles(["src/ui/pages/routine"], ["routine-page.tsx"])[0]?.text ?? "";
    expect(page.indexOf("admit(")).toBeGreaterThan(0);
  });
});

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
