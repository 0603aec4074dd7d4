import { MAX_ARCHIVE_BYTES, MAX_RATIO, RATIO_FREE_BYTES } from "./limits.ts";
import { RefusedError } from "./refusal.ts";

/** Counts what one archive has given, over all its members and archives inside it. */
export type ArchiveTotal = { bytes: number };

/** Counts packed and unpacked bytes of one stream. @throws RefusedError as soon as it unpacks like a bomb */
export function createUnpackBudget(total: ArchiveTotal): {
  readonly takeIn: (bytes: number) => void;
  readonly giveOut: (bytes: number) => void;
} {
  let packed = 0;
  let unpacked = 0;
  return {
    takeIn: (bytes) => {
      packed += bytes;
    },
    giveOut: (bytes) => {
      unpacked += bytes;
      total.bytes += bytes;
      const isBomb = unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_RATIO;
      if (isBomb || total.bytes > MAX_ARCHIVE_BYTES) {
        throw new RefusedError("unpacks-too-big", `${Math.round(unpacked / 1024 / 1024)} MB`);
      }
    },
  };
}
