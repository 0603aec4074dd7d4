import { takeBackImport } from "@/src/core/imports/take-back.ts";
import type { RequestOfParsed } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { LiveSnapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "take-back-import" | "restore-import";

/** Imports as a whole. Deleting only marks, so that it can be undone. */
export function importHandlers({ reconciler }: HandlerDeps): Pick<Handlers, Names> {
  return {
    "take-back-import": (named) =>
      reconciler.command(async (snapshot) => ({
        rows: takeBackImport(await storedOf(named, snapshot), snapshot.at),
        answer: null,
      })),
    "restore-import": (named) =>
      reconciler.command(async (snapshot) => ({
        rows: takeBackImport(await storedOf(named, snapshot), null),
        answer: null,
      })),
  };
}

async function storedOf({ recordIds, runIds }: RequestOfParsed<Names>, { reads }: LiveSnapshot) {
  const found = async <T>(ids: readonly string[], read: (id: string) => Promise<T | null>) =>
    (await Promise.all(ids.map(read))).filter((one) => one !== null);
  const run = (id: string) => reads.runs.stored(id);
  const records = await found(recordIds, (id) => reads.imports.stored(id));
  const own = new Set(runIds);
  const [added, completed, shoes, allRuns] = await Promise.all([
    found(runIds, run),
    found(
      records.flatMap((record) => record.completed.map(({ id }) => id)),
      run,
    ),
    found(
      records.flatMap(({ shoeIds }) => shoeIds),
      (id) => reads.shoes.stored(id),
    ),
    reads.runs.all(),
  ]);
  const worn = new Set(allRuns.flatMap(({ id, shoeId }) => (shoeId === null || own.has(id) ? [] : [shoeId])));
  return { records, added, completed, shoes, worn };
}
