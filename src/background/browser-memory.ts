import * as v from "valibot";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const memorySchema = v.object({ face: v.optional(v.string()), idleSeconds: v.optional(v.number()) });
const KEY = "browser-memory";

type Memory = v.InferOutput<typeof memorySchema>;

/**
 * What the browser was told and keeps until it ends: the badge's face and the length of a quiet. It lies in the session's
 * memory, which ends with it (browser facts 10, 17 and 32), so that a worker says nothing again that an earlier one has said:
 * a badge takes four calls, and its first word the browser's reading of all our texts (browser fact 59).
 */
export function createBrowserMemory(session: StorageArea) {
  let known: Memory | null = null;

  async function load(): Promise<Memory> {
    if (known) return known;
    const parsed = v.safeParse(memorySchema, await session.get(KEY).catch(() => undefined));
    known = parsed.success ? parsed.output : {};
    return known;
  }

  return {
    load,
    /** After it was told: a worker that dies in between leads to its being told again. */
    async keep(more: Memory): Promise<void> {
      known = { ...(await load()), ...more };
      await session.set(KEY, known).catch(() => undefined);
    },
  };
}
