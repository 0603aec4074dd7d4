import { type PersonalSettings, PROFILE_ID, profileRow } from "@/src/core/records/personal-settings.ts";
import { DEFAULT_SETTINGS, type WeeklyRun } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { emptyBatch } from "./batch.ts";
import type { DeskStorage } from "./desk-storage.ts";

/** The personal settings of version 1: what of them parses, and what lay there. */
export type PersonalCopy = {
  readonly settings: PersonalSettings;
  /** Fields of which not everything parsed, as they were found. */
  readonly broken: readonly { readonly key: string; readonly value: unknown; readonly because: string }[];
};

/**
 * Stores the personal settings of version 1 as records, those that are not records yet. True once all of them lie in the
 * database: only then may the copy go. It may be called as often as somebody dies in between.
 */
export async function keepPersonal(storage: DeskStorage, copy: PersonalCopy, at: EpochMs): Promise<boolean> {
  try {
    const { reads } = await storage.snapshot();
    const runs = withOwnIds(copy.settings.runPlan).map((run, place) => ({ ...run, place }));
    const { profile } = copy.settings;
    const isTold = JSON.stringify(profile) !== JSON.stringify(DEFAULT_SETTINGS.profile);
    const [known, knownProfile] = await Promise.all([
      Promise.all(runs.map(({ id }) => reads.weeklyRuns.stored(id))),
      reads.profile.stored(PROFILE_ID),
    ]);
    const place = await storage.commit({
      ...emptyBatch(at),
      weeklyRuns: runs.filter((_, index) => known[index] === null),
      profile: isTold && knownProfile === null ? [profileRow(profile)] : [],
      quarantine: copy.broken.map((field) => ({ store: "settings", ...field, at })),
    });
    return place === "database";
  } catch {
    // At the next wake.
    return false;
  }
}

/** Of two runs with one id the second gets another: as records they would be one. */
function withOwnIds(plan: readonly WeeklyRun[]): readonly WeeklyRun[] {
  const taken = new Set<string>();
  return plan.map((run) => {
    let { id } = run;
    for (let n = 2; taken.has(id); n += 1) id = `${run.id.slice(0, 60)}-${n}`;
    taken.add(id);
    return { ...run, id };
  });
}
