import { liveStorage } from "@/src/platform/storage-areas.ts";
import { openForReading, type PageReads } from "./open-for-reading.ts";

let desk: PageReads | null = null;

/** The desk as a page reads it: `openForReading` on the browser's own storage, with one connection a page. */
export function readDesk(): PageReads {
  return (desk ??= openForReading(liveStorage()));
}
