import { type Socket, connect } from "node:net";
import { sleep } from "./wait.ts";

/** Firefox's own remote protocol: `length:[type, id, name, parameters]` over TCP. Small, and unlike BiDi it reaches extension pages. */
export type Marionette = {
  /** Sends a command and gives back its result. Rejects with the browser's error. */
  command(name: string, parameters?: object): Promise<unknown>;
  close(): void;
};

type Answer = readonly [
  type: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

/** Connects to a Firefox that is starting up. */
export async function connectMarionette(port: number, { timeoutMs = 60_000 } = {}): Promise<Marionette> {
  const socket = await dial(port, Date.now() + timeoutMs);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let greet = () => {};
  const greeting = new Promise<void>((resolve) => (greet = resolve));
  const fail = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  readFrames(socket, (frame) => {
    if (!Array.isArray(frame)) {
      greet();
      return;
    }
    const [, id, error, result] = frame as unknown as Answer;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === null) asker?.resolve(result);
    else asker?.reject(new Error(`${error.error}: ${error.message}`));
  });
  socket.on("close", () => fail("Firefox closed the connection."));
  socket.on("error", (error) => fail(error.message));
  await greeting;
  return {
    command: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const text = JSON.stringify([0, lastId, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

async function dial(port: number, deadline: number): Promise<Socket> {
  for (;;) {
    const socket = await new Promise<Socket | null>((resolve) => {
      const attempt = connect(port, "127.0.0.1", () => resolve(attempt));
      attempt.once("error", () => resolve(null));
    });
    if (socket !== null) return socket;
    if (Date.now() > deadline) throw new Error(`Firefox does not answer on port ${port}.`);
    await sleep(250);
  }
}

function readFrames(socket: Socket, receive: (frame: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on("data", (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (let colon = buffer.indexOf(":"); colon >= 0; colon = buffer.indexOf(":")) {
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      receive(JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString()));
      buffer = buffer.subarray(colon + 1 + length);
    }
  });
}
