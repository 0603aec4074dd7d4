import { isRecord } from "@/src/core/lib/is-record.ts";
import type { ExchangeFiles } from "@/src/platform/exchange-files.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

/** In `storage.local`: files that a person brought, and the one that they take along, by name. */
export const HAND_FILES_KEY = "sync-files";

/** Files that a person carries by hand, where the browser lets nobody choose a folder. */
export function createHandFiles(local: StorageArea): ExchangeFiles {
  async function all(): Promise<Readonly<Record<string, string>>> {
    const stored: unknown = await local.get(HAND_FILES_KEY);
    if (!isRecord(stored)) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  }
  return {
    list: async (isWanted) =>
      Object.entries(await all())
        .filter(([name]) => isWanted(name))
        .map(([name, text]) => ({ name, text })),
    write: async (name, text) => local.set(HAND_FILES_KEY, { ...(await all()), [name]: text }),
    async remove(name) {
      const { [name]: _, ...others } = await all();
      await (Object.keys(others).length === 0 ? local.remove(HAND_FILES_KEY) : local.set(HAND_FILES_KEY, others));
    },
  };
}
