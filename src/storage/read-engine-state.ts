import { createConnection } from "./connection.ts";
import { openExisting } from "./open-db.ts";

/** The engine's stored row as it is, unparsed, for the debug page; undefined before the first run. Rejects without a database. */
export async function readEngineState(): Promise<unknown> {
  const connection = createConnection(openExisting, {});
  const db = await connection.forReading();
  return (await db.get("engine", "state")) as unknown;
}
