import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of a tick of the kernel's accounts. */
const TICK_MS = 10;

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
  /** Of its children that have ended. */
  readonly endedMs: number;
  readonly command: string;
};

/** A program and everything that it started, from the kernel's accounts; so only on Linux. */
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
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((index) =>
      Number(fields[index]),
    );
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return [{ pid, parent, cpuMs: (user + system) * TICK_MS, endedMs: (endedUser + endedSystem) * TICK_MS, command }];
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

/** What a program and everything that it started came to so far. */
export type Account = {
  /** Processor time in ms, that of children that have ended with it. */
  readonly cpuMs: number;
  /** How often each thread that lives gave the processor back to wait, by its id: as often as it has to be woken. */
  readonly waits: ReadonlyMap<string, number>;
  readonly memoryMb: number;
};

export function accountOf(program: number): Account {
  const family = familyOf(program);
  return {
    cpuMs: family.reduce((sum, { cpuMs, endedMs }) => sum + cpuMs + endedMs, 0),
    waits: new Map(family.flatMap(({ pid }) => waitsOf(pid))),
    memoryMb: family.reduce((sum, { pid }) => sum + memoryOrNone(pid), 0),
  };
}

/** Wake-ups between two accounts: those of threads that came and went in between are lost. */
export function wakesBetween(before: Account, after: Account): number {
  return [...after.waits].reduce((sum, [thread, waits]) => sum + waits - (before.waits.get(thread) ?? 0), 0);
}

function waitsOf(pid: number): readonly (readonly [string, number])[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => {
      const status = readFileSync(`/proc/${pid}/task/${thread}/status`, "utf8");
      const [, waits] = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status) ?? [];
      return [`${pid}/${thread}`, Number(waits)] as const;
    });
  } catch {
    // It has ended since the list was read.
    return [];
  }
}

function memoryOrNone(pid: number): number {
  try {
    return memoryMb(pid);
  } catch {
    return 0;
  }
}
