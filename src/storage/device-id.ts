import type { StorageArea } from "@/src/platform/storage-areas.ts";

export const DEVICE_KEY = "device";

/** For pages: the name by which this browser signs; empty where it never signed anything, or it can't be read. */
export async function ownDevice(local: Pick<StorageArea, "get">): Promise<string> {
  const stored = await local.get(DEVICE_KEY).catch(() => undefined);
  return typeof stored === "string" ? stored : "";
}

/**
 * The name by which this browser signs what it stores, made up at the first need and told to nobody. Where `storage.local`
 * fails it lasts as long as the worker.
 */
export function createDeviceId({
  local,
  newId,
}: {
  readonly local: StorageArea;
  readonly newId: () => string;
}): () => Promise<string> {
  let known: Promise<string> | null = null;

  async function find(): Promise<string> {
    const stored = await local.get(DEVICE_KEY).catch(() => undefined);
    if (typeof stored === "string" && stored.length > 0 && stored.length <= 100) return stored;
    const made = newId();
    await local.set(DEVICE_KEY, made).catch(() => undefined);
    return made;
  }

  return () => (known ??= find());
}
