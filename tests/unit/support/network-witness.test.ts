import { connect } from "node:net";
import { expect, it } from "vitest";
import { startNetworkWitness } from "../../e2e/support/network-witness.ts";

/** Asks for a tunnel and is gone with a reset before the answer, as a browser that is killed. */
const askAndDie = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("CONNECT nowhere:443 HTTP/1.1\r\nHost: nowhere\r\n\r\n", () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
    socket.on("error", () => undefined);
  });

it("remembers the request of a browser that was killed in the middle of it, and lives on", async () => {
  const witness = await startNetworkWitness();
  for (let asked = 0; asked < 20; asked += 1) await askAndDie(witness.port);
  await expect.poll(() => witness.requests.length).toBe(20);
  await witness.close();
});
