import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { stripVTControlCharacters } from "node:util";

const HEARTBEAT_MS = 10_000;
const QUIET_MS = 2_000;
/** As `nice -n 10`: a tenth of what an ordinary program gets where both want the processor. */
const STANDS_BACK = 10;

/**
 * Runs a command and shows that it is alive: one line when it has taken two seconds, then its last line of output every
 * ten seconds. The output itself is kept for whoever needs it.
 * @param {readonly string[]} command the program and its arguments
 * @param {{ label: string, env?: Record<string, string | undefined>, timeoutMs?: number, shell?: boolean, heartbeat?: boolean, standsBack?: boolean }} options `standsBack`: others go first
 * @returns {Promise<{ code: number, output: string, ms: number }>} never rejects; a program that cannot start has code 127
 */
export function runVisibly(
  [program, ...args],
  { label, env = {}, timeoutMs, shell = false, heartbeat = true, standsBack = false },
) {
  const started = Date.now();
  let output = "";
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const first = setTimeout(() => console.log(`  … ${label}`), QUIET_MS);
  const beat = setInterval(() => {
    if (heartbeat) console.log(`  … ${label}: ${seconds()} s, ${lastLine(output)}`);
  }, HEARTBEAT_MS);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell,
      detached: process.platform !== "win32",
    });
    if (standsBack && child.pid !== undefined) letOthersGoFirst(child.pid);
    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nStopped after ${Math.round(timeoutMs / 1000)} s.\n`;
            stop(child);
          }, timeoutMs);
    const end = (code) => {
      for (const timer of [first, beat, limit]) clearTimeout(timer);
      resolve({ code, output, ms: Date.now() - started });
    };
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** It, and whatever it starts. */
function letOthersGoFirst(pid) {
  setPriority(pid, STANDS_BACK);
  try {
    // Linux shares the processor out among sessions first, and this is one of its own: what is nice in it is so to itself alone.
    writeFileSync(`/proc/${pid}/autogroup`, String(STANDS_BACK));
  } catch {
    // Another system, or one that shares among programs at once.
  }
}

/** The whole group, so that browsers and virtual displays end with the tests that started them. */
function stop(child) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

function lastLine(text) {
  return (
    stripVTControlCharacters(text)
      .trimEnd()
      .split("\n")
      .findLast((line) => line.trim() !== "" && !line.startsWith("npm warn"))
      ?.trim()
      .slice(0, 100) ?? "no output yet"
  );
}
