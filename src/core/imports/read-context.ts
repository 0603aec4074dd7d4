import type { EpochMs } from "../time/epoch-ms.ts";

/** What reading a file takes beside its bytes. `person`: for what files leave out, a zone and a unit. */
export type ReadContext = {
  readonly now: EpochMs;
  readonly person: { readonly zone: string; readonly units: "km" | "mi" };
};
