import * as v from "valibot";
import { checkInDetailsSchema } from "@/src/core/check-in/check-in-details.ts";
import { painSchema } from "@/src/core/check-in/check-in.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { dayKeySchema } from "@/src/core/time/time-schemas.ts";
import type { Draft } from "./check-in-state.ts";

const DRAFTS_KEY = "check-in-drafts";

const keptSchema = v.object({
  day: dayKeySchema,
  id: v.nullable(v.string()),
  pain: v.nullable(painSchema),
  isSkipped: v.boolean(),
  isAnother: v.boolean(),
  details: checkInDetailsSchema(),
});
export type KeptDraft = v.InferOutput<typeof keptSchema>;

/** What was typed and is not known to be stored, one draft a day, in a place that can be written while a tab closes. */
export interface KeptDrafts {
  all(): readonly KeptDraft[];
  keep(draft: Draft): void;
  drop(day: DayKey): void;
}

/** In the page's own storage, which answers at once. Where it is blocked a closed tab loses what was typed last. */
export function createKeptDrafts(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): KeptDrafts {
  function all(): readonly KeptDraft[] {
    try {
      const raw: unknown = JSON.parse(storage.getItem(DRAFTS_KEY) ?? "[]");
      const drafts = Array.isArray(raw) ? raw : [];
      return drafts.flatMap((draft) => {
        const parsed = v.safeParse(keptSchema, draft);
        return parsed.success ? [parsed.output] : [];
      });
    } catch {
      return [];
    }
  }

  function write(drafts: readonly KeptDraft[]): void {
    try {
      if (drafts.length === 0) storage.removeItem(DRAFTS_KEY);
      else storage.setItem(DRAFTS_KEY, JSON.stringify(drafts));
    } catch {
      // It stays on the page as long as that is open.
    }
  }

  const others = (day: DayKey) => all().filter((draft) => draft.day !== day);
  return {
    all,
    keep: ({ day, id, pain, isSkipped, isAnother, details }) =>
      write([...others(day), { day, id, pain, isSkipped, isAnother, details }]),
    drop: (day) => write(others(day)),
  };
}

/** Those of local days that are erased, both included; null: without a beginning or an end. */
export function dropDrafts(
  kept: Pick<KeptDrafts, "all" | "drop">,
  { first, last }: { readonly first: DayKey | null; readonly last: DayKey | null },
): void {
  for (const { day } of kept.all()) {
    if ((first === null || day >= first) && (last === null || day <= last)) kept.drop(day);
  }
}
