import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/**
 * A browser spoken to over its debugging pipe, and nothing between: puppeteer attaches to every worker and holds it until it
 * has been looked at, which would be part of every start that we measure.
 */
export type DevTools = {
  /** The browser's process id. */
  readonly pid: number;
  /** One command to the browser, or to what was attached under `session`. Rejects with the browser's own words. */
  send<T = object>(method: string, params?: object, session?: string): Promise<T>;
  /** Ends the browser, and resolves when it is gone. */
  end(): Promise<void>;
};

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } };
type Asked = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** Throws where the program does not start; every command rejects once the browser has ended. */
export function openDevTools(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): DevTools {
  const child = spawn(program, [...args, "--remote-debugging-pipe"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    env,
  });
  const [input, output] = child.stdio.slice(3) as [Writable, Readable];
  const waiting = new Map<number, Asked>();
  let ids = 0;
  let unread = "";
  output.setEncoding("utf8");
  output.on("data", (data: string) => {
    const messages = (unread + data).split("\0");
    unread = messages.pop() ?? "";
    for (const message of messages) hear(JSON.parse(message) as Answer);
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const { reject } of waiting.values()) reject(new Error("The browser has ended."));
      resolve();
    });
  });

  function hear({ id = 0, result, error }: Answer): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  }

  if (child.pid === undefined) throw new Error(`${program} does not start.`);
  return {
    pid: child.pid,
    send: <T>(method: string, params: object = {}, session?: string) => {
      ids += 1;
      const id = ids;
      input.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
      return new Promise<T>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      });
    },
    end: () => {
      child.kill();
      return ended;
    },
  };
}
