import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { toolPath } from "./tools.ts";
import { until } from "./wait.ts";

/** A virtual screen with its own idle counter; `name` is what DISPLAY wants. */
export type Display = { readonly name: string; close(): void };

/** Starts Xvfb on a free number. `env` lets it live in fast time together with the browser. */
export async function startDisplay(env: Readonly<Record<string, string>> = {}): Promise<Display> {
  const number = await freeNumber();
  const name = `:${number}`;
  const xvfb = spawn(toolPath("XVFB_PATH"), [name, "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-s", "0"], {
    stdio: "ignore",
    env: { ...process.env, ...env },
  });
  await until(`Xvfb ${name}`, () => Promise.resolve(existsSync(socketOf(number))), { timeoutMs: 20_000 });
  return { name, close: () => void xvfb.kill("SIGKILL") };
}

const socketOf = (number: number) => `/tmp/.X11-unix/X${number}`;

function freeNumber(): Promise<number> {
  const first = 100 + (process.pid % 400);
  for (let number = first; number < first + 400; number += 1) {
    if (!existsSync(socketOf(number)) && !existsSync(`/tmp/.X${number}-lock`)) return Promise.resolve(number);
  }
  return Promise.reject(new Error("No free display number."));
}
