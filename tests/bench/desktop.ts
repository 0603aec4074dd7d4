import { spawn, type ChildProcess } from "node:child_process";
import { accessSync, constants, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startDisplay } from "@/tests/e2e/support/display.ts";
import { createHand } from "@/tests/e2e/support/hand.ts";
import { removeFolder } from "@/tests/e2e/support/remove-folder.ts";
import { sleep } from "@/tests/e2e/support/wait.ts";
import { buildFolder } from "@/tests/support/build-output.ts";
import { openBenchBrowser } from "./time/extension-browser.ts";
import { type Account, accountOf, wakesBetween } from "./time/processes.ts";

const MINUTE = 60_000;
/** Measured for so long; `MINUTES` in the environment says otherwise. */
const MINUTES = Number(process.env["MINUTES"] ?? 20);
/** Until everything has started and come to rest. */
const SETTLE_MS = 45_000;
/** Hands are at work for most of each minute. */
const AT_WORK_MS = 40_000;
const TOUCHED_EVERY_MS = 500;

const PEERS = [
  { name: "Workrave", program: "workrave", variable: "WORKRAVE_PATH" },
  { name: "Safe Eyes", program: "safeeyes", variable: "SAFE_EYES_PATH" },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;
type Running = { readonly name: string; readonly pid: number; readonly end: () => Promise<void> };

/**
 * What other break tools and we take of the machine: all of them at once on one virtual display, under one hand, as they are
 * when new. Ours is the difference between two Chromiums. The others are not installed for this: they are measured where they are.
 */
export async function benchDesktop(print: (line: string) => void): Promise<void> {
  if (process.platform !== "linux") {
    print("Only on Linux: processor time, memory and wake-ups come from /proc.");
    return;
  }
  const display = await startDisplay();
  const home = mkdtempSync(join(tmpdir(), "standing-start-desktop-"));
  const running: Running[] = [];
  try {
    const bus = await startBus();
    if (bus !== null) running.push(bus);
    const desk = { ...process.env, ...bus?.env, DISPLAY: display.name, HOME: home };
    const subjects: Running[] = [];
    for (const peer of PEERS) {
      const path = process.env[peer.variable] ?? onPath(peer.program);
      if (path === null) {
        print(`${peer.name} is not here: install ${peer.program}, or name it in ${peer.variable}.`);
        continue;
      }
      subjects.push(startProgram(peer.name, path, desk));
    }
    subjects.push(await startChromium("Chromium", desk, null));
    subjects.push(await startChromium("Chromium with Standing Start", desk, buildFolder("chrome")));
    running.push(...subjects);
    await sleep(SETTLE_MS);
    const before = subjects.map(({ pid }) => accountOf(pid));
    const began = Date.now();
    const hand = createHand(display);
    while (Date.now() - began < MINUTES * MINUTE) {
      await hand.typeFor(AT_WORK_MS, { everyMs: TOUCHED_EVERY_MS });
      await sleep(MINUTE - AT_WORK_MS);
    }
    const hours = (Date.now() - began) / (60 * MINUTE);
    printAccounts(
      subjects.map(({ name, pid }, index) => ({ name, before: before[index], after: accountOf(pid) })),
      { hours, print },
    );
  } finally {
    await Promise.all(running.map(({ end }) => end()));
    display.close();
    await removeFolder(home);
  }
}

type Measured = { readonly name: string; readonly before: Account | undefined; readonly after: Account };

function printAccounts(
  all: readonly Measured[],
  { hours, print }: { readonly hours: number; readonly print: (line: string) => void },
): void {
  const rows = all.flatMap(({ name, before, after }) => {
    if (before === undefined || after.memoryMb === 0) return [{ name: `${name} (ended early)`, figures: [] }];
    const perSecond = wakesBetween(before, after) / (hours * 3600);
    return [{ name, figures: [(after.cpuMs - before.cpuMs) / 1000 / hours, perSecond, after.memoryMb] }];
  });
  const [alone, withUs] = rows.slice(-2);
  const ours = (withUs?.figures ?? []).map((figure, index) => figure - (alone?.figures[index] ?? NaN));
  print(`${(hours * 60).toFixed(0)} minutes, a hand at work for ${AT_WORK_MS / 1000} s of each:`);
  print("| | processor time, s an hour | wake-ups a second | memory, MB |");
  print("| --- | --- | --- | --- |");
  for (const { name, figures } of [...rows, { name: "**Standing Start**, the difference", figures: ours }]) {
    print(`| ${[name, ...figures.map((figure) => figure.toFixed(1))].join(" | ")} |`);
  }
}

function startProgram(name: string, path: string, env: Environment): Running {
  const child = spawn(path, [], { stdio: "ignore", env, detached: true });
  return { name, pid: child.pid ?? 0, end: () => endGroup(child) };
}

async function startChromium(name: string, env: Environment, extension: string | null): Promise<Running> {
  const browser = openBenchBrowser(env);
  if (extension !== null) {
    await browser.load(extension);
    // The welcome page is read once, and closed.
    await sleep(5000);
    await browser.putAllToSleep();
  }
  return { name, pid: browser.pid, end: browser.close };
}

/** A message bus of our own, for programs that want one of the system; null where there is none to be had. */
async function startBus(): Promise<(Running & { readonly env: Environment }) | null> {
  const program = onPath("dbus-daemon");
  if (program === null) return null;
  const child = spawn(program, ["--session", "--nofork", "--print-address=1"], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    child.once("exit", () => resolve(""));
  });
  const env = { DBUS_SESSION_BUS_ADDRESS: address, DBUS_SYSTEM_BUS_ADDRESS: address };
  return { name: "bus", pid: child.pid ?? 0, end: () => endGroup(child), env };
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await Promise.race([ended, sleep(3000)]);
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
}

function onPath(program: string): string | null {
  const candidates = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
