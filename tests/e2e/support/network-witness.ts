import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that lets nothing through and remembers who asked for what: the browser's every request would come by here. */
export type NetworkWitness = {
  readonly port: number;
  /** `GET http://…` or `CONNECT host:443`, in order, without what the browser asks for by itself. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** Clock checks, update checks and the like: hosts of the browsers' makers, which no code of ours knows. */
const BROWSERS_OWN =
  /^\w+ (?:https?:\/\/)?[\w.-]*\.(?:google|googleapis|gvt1|gstatic|mozilla|mozilla-services|mozaws|firefox|microsoft|msedge)\.(?:com|net|org)(?:[:/]|$)/;

export async function startNetworkWitness(): Promise<NetworkWitness> {
  const requests: string[] = [];
  const note = (what: string) => {
    if (!BROWSERS_OWN.test(what)) requests.push(what);
  };
  const server = createServer((request, response) => {
    note(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    note(`CONNECT ${request.url}`);
    // A browser that is killed here leaves a reset behind; Node's server no longer listens for a socket it has handed over.
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
