import { CARE } from "./sources/care.ts";
import { DESK_AND_LOAD } from "./sources/desk-and-load.ts";
import { GUIDANCE } from "./sources/guidance.ts";
import { MOVEMENT } from "./sources/movement.ts";
import type { Source } from "./sources/source.ts";
import { STARTING_ARTICLES } from "./sources/starting-articles.ts";

/** Everything the content rests on. Ids are unique; a test holds it. */
export const SOURCES = [...DESK_AND_LOAD, ...MOVEMENT, ...CARE, ...GUIDANCE, ...STARTING_ARTICLES] as const;
export type SourceId = (typeof SOURCES)[number]["id"];

const byId: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.id, source]));

/** The source of an id, or null for an id nobody knows. */
export function findSource(id: string): Source | null {
  return byId.get(id) ?? null;
}

/** The source of a known id. */
export function sourceOf(id: SourceId): Source {
  const source = findSource(id);
  if (source === null) throw new Error(`No source ${id} in src/content/sources`);
  return source;
}
