import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of a tick of the kernel's accounts. */
const TICK_MS = 10;

type Process = { readonly pid: number; readonly parent: number; readonly cpuMs: number; readonly command: string };

/** The browser and everything that it started, from the kernel's accounts; so only on Linux. */
function familyOf(browser: number): readonly Process[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const family = new Set([browser]);
  // A child may have a smaller id than its parent, once ids have gone round.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

function processOf(pid: number): readonly Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; what follows is numbers.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]].map(Number);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return [{ pid, parent, cpuMs: (user + system) * TICK_MS, command }];
  } catch {
    // It has ended since the list was read.
    return [];
  }
}

/** Ids of the processes that run extensions. */
export const extensionProcesses = (browser: number): readonly number[] =>
  familyOf(browser).flatMap(({ pid, command }) => (command.includes("--extension-process") ? [pid] : []));

/** Processor time so far of each process of the browser, in ms, in steps of a tick. */
export const cpuTimes = (browser: number): ReadonlyMap<number, number> =>
  new Map(familyOf(browser).map(({ pid, cpuMs }) => [pid, cpuMs]));

/** What was used since: by those that lived then, and all of those that have come since. What one that ended used is lost. */
export const cpuSince = (browser: number, then: ReadonlyMap<number, number>): number =>
  [...cpuTimes(browser)].reduce((sum, [pid, cpuMs]) => sum + cpuMs - (then.get(pid) ?? 0), 0);

/** The memory of a process in MB: its own, and its part of what it shares. */
export function memoryMb(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
