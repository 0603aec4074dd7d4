import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { OwnDeps } from "@/src/ui/pages/library/own/own-deps.ts";
import { nineAnd } from "../builders/records.ts";

export type FakeOwnDeps = OwnDeps & {
  /** By id, deleted ones too. */
  readonly stored: Map<string, OwnRoutine>;
  readonly downloads: { readonly name: string; readonly text: string }[];
  readonly went: string[];
  /** The background refuses everything. */
  isDeaf: boolean;
};

export function fakeOwnDeps(present: readonly OwnRoutine[] = []): FakeOwnDeps {
  const stored = new Map(present.map((routine) => [routine.id, routine]));
  let ids = 0;
  const listeners = new Set<() => void>();
  const deps: FakeOwnDeps = {
    stored,
    downloads: [],
    went: [],
    isDeaf: false,
    load: async () =>
      [...stored.values()].filter(({ deletedAt }) => deletedAt === null).toSorted((a, b) => a.createdAt - b.createdAt),
    save: async (routines) => {
      if (deps.isDeaf) throw new Error("nobody answers");
      for (const routine of routines) stored.set(routine.id, structuredClone(routine));
      for (const listener of listeners) listener();
    },
    onChanged: (kinds, again) => {
      if (kinds.includes("routines")) listeners.add(again);
      return () => listeners.delete(again);
    },
    now: () => nineAnd(60),
    newId: () => `new-${(ids += 1)}`,
    download: (name, text) => deps.downloads.push({ name, text }),
    goTo: (path) => deps.went.push(path),
  };
  return deps;
}
