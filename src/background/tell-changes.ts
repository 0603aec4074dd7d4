import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { type ChangeKind, tellChanges } from "@/src/messaging/changes.ts";
import type { ChangesPort } from "@/src/platform/changes.ts";
import type { Batch } from "@/src/storage/batch.ts";

export interface TellChanges {
  /** After its commit: what is stored can be read. */
  ofBatch(batch: Batch): void;
  of(kinds: readonly ChangeKind[]): void;
  /** Of what the exchange with other computers did: it need not hear of that itself. */
  quietly(kinds: readonly ChangeKind[]): void;
}

export const EVERY_KIND: readonly ChangeKind[] = [...RECORD_KIND_NAMES, "engine", "settings", "faults", "sync"];

/**
 * What open pages are told. A worker's first word names every kind: its predecessor may have died between a commit and its
 * telling, and who reads once too often is right as well.
 */
export function createTellChanges(
  changes: Pick<ChangesPort, "tell">,
  {
    onFailure,
    onTold = () => undefined,
  }: { readonly onFailure: (error: unknown) => void; readonly onTold?: (kinds: readonly ChangeKind[]) => void },
): TellChanges {
  let isFirst = true;

  function quietly(kinds: readonly ChangeKind[]): void {
    try {
      tellChanges(changes, isFirst ? EVERY_KIND : kinds);
      isFirst = false;
    } catch (error) {
      onFailure(error);
    }
  }

  function of(kinds: readonly ChangeKind[]): void {
    quietly(kinds);
    onTold(kinds);
  }

  return { of, quietly, ofBatch: (batch) => of(changedBy(batch)) };
}

/** Of which kinds something is no longer as it was once `batch` is stored. */
export function changedBy(batch: Batch): readonly ChangeKind[] {
  const kinds = new Set<ChangeKind>(RECORD_KIND_NAMES.filter((kind) => batch[kind].length > 0));
  if (batch.removedSpans.length > 0) kinds.add("spans");
  if (batch.quarantineSpansFrom !== null) kinds.add("spans").add("quarantine");
  // Whoever reads the settings finds them there.
  if (batch.weeklyRuns.length + batch.profile.length > 0) kinds.add("settings");
  // An answer about the back that no record of the diary holds.
  if (batch.log.some(({ what }) => what === "got-worse")) kinds.add("checkIns");
  if (batch.state !== null) kinds.add("engine");
  return [...kinds];
}
