import { type ArticleId, findArticle } from "@/src/content/articles/index.ts";
import { POSITIONS } from "@/src/core/exercises/exercise.ts";
import { AREAS } from "@/src/core/library/areas.ts";
import { EQUIPMENT_TO_OWN, LENGTHS, type LibraryFilter, NO_FILTER } from "@/src/core/library/filter.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";

export const LIBRARY_TABS = ["for-you", "articles", "routines", "exercises", "own", "saved"] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];

/** What the list shows; all of it is in the address, so that Back, a bookmark and a reload keep it. */
export type LibraryView = { readonly tab: LibraryTab; readonly query: string; readonly filter: LibraryFilter };

export type LibraryRoute =
  | { readonly kind: "list"; readonly view: LibraryView }
  | { readonly kind: "article"; readonly id: ArticleId }
  | { readonly kind: "routine"; readonly id: string }
  /** Whether there is one is known once the own routines are read. */
  | { readonly kind: "own-routine"; readonly id: string }
  /** `id` null: a new routine, which begins as a copy of `from` or blank. */
  | { readonly kind: "build"; readonly id: string | null; readonly from: string | null }
  | { readonly kind: "exercise"; readonly id: string }
  | { readonly kind: "unknown" };

export type KnownIds = { readonly isRoutine: (id: string) => boolean; readonly isExercise: (id: string) => boolean };

const SWITCHES = ["noFloor", "quiet", "bare"] as const satisfies readonly (keyof LibraryFilter)[];

/** Reads `?article=`, `?routine=`, `?exercise=`, `?build=` or the state of the list. Parts that make no sense are left at their default. */
export function parseLibraryRoute(address: string, known: KnownIds): LibraryRoute {
  const query = new URLSearchParams(address);
  const article = query.get("article");
  if (article !== null) {
    const head = findArticle(article);
    return head === null ? { kind: "unknown" } : { kind: "article", id: head.id };
  }
  const routine = query.get("routine");
  if (routine !== null && isOwnRoutineId(routine)) return { kind: "own-routine", id: routine };
  if (routine !== null) return known.isRoutine(routine) ? { kind: "routine", id: routine } : { kind: "unknown" };
  const build = query.get("build");
  if (build === "new") return { kind: "build", id: null, from: query.get("from") };
  if (build !== null) return isOwnRoutineId(build) ? { kind: "build", id: build, from: null } : { kind: "unknown" };
  const exercise = query.get("exercise");
  if (exercise !== null) return known.isExercise(exercise) ? { kind: "exercise", id: exercise } : { kind: "unknown" };
  return { kind: "list", view: parseView(query) };
}

/** The address of a list, only what differs from the default. */
export function viewQuery(view: LibraryView): string {
  const query = new URLSearchParams();
  if (view.tab !== "for-you") query.set("view", view.tab);
  if (view.query.trim() !== "") query.set("find", view.query.trim());
  const fits = SWITCHES.filter((name) => view.filter[name]);
  if (fits.length > 0) query.set("fits", fits.join("."));
  if (view.filter.mostMinutes !== null) query.set("minutes", String(view.filter.mostMinutes));
  if (view.filter.equipment !== null) query.set("with", view.filter.equipment);
  if (view.filter.position !== null) query.set("position", view.filter.position);
  if (view.filter.area !== null) query.set("part", view.filter.area);
  const text = query.toString();
  return text === "" ? "library.html" : `library.html?${text}`;
}

function parseView(query: URLSearchParams): LibraryView {
  const fits = (query.get("fits") ?? "").split(".");
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, fits.includes(name)]));
  return {
    tab: LIBRARY_TABS.find((tab) => tab === query.get("view")) ?? "for-you",
    query: (query.get("find") ?? "").slice(0, 200),
    filter: {
      ...NO_FILTER,
      ...switches,
      mostMinutes: LENGTHS.find((minutes) => String(minutes) === query.get("minutes")) ?? null,
      equipment: EQUIPMENT_TO_OWN.find((thing) => thing === query.get("with")) ?? null,
      position: POSITIONS.find((position) => position === query.get("position")) ?? null,
      area: AREAS.find((area) => area === query.get("part")) ?? null,
    },
  };
}
