import { liveStorage } from "@/src/platform/storage-areas.ts";
import type { DeskReads } from "./desk-reads.ts";
import { openForReading } from "./open-for-reading.ts";

/** The desk as a page reads it: `openForReading` on the browser's own storage. */
export function readDesk(): DeskReads {
  return openForReading(liveStorage());
}
