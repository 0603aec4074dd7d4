import { i18n } from "#i18n";
import type { Gap } from "@/src/core/library/look-up.ts";
import { type PageName, pageUrl } from "@/src/core/navigation/page-link.ts";

/** What people look for among the options and what is no option: the page that has it, or none where no page has. */
const ELSEWHERE = {
  runs: "runs",
  clinician: "clinician",
  checkIn: "check-in",
  popup: null,
  programme: "programme",
  about: "about",
  textSize: null,
  system: null,
  language: null,
} as const satisfies Readonly<Record<string, PageName | null>>;

export type Elsewhere = keyof typeof ELSEWHERE;
const PLACES = Object.keys(ELSEWHERE) as readonly Elsewhere[];

/** By which words each is looked for. */
export function elsewhereGaps(): readonly Gap<Elsewhere>[] {
  return PLACES.map((id) => ({ names: i18n.t(`options.find.elsewhere.${id}.words`).split(", "), nearest: [id] }));
}

/** Where it is, in a sentence, and the address of the page if one has it. */
export function sayElsewhere(id: Elsewhere): { readonly words: string; readonly href: string | null } {
  const page = ELSEWHERE[id];
  return { words: i18n.t(`options.find.elsewhere.${id}.say`), href: page === null ? null : pageUrl(page) };
}

export const isElsewhere = (id: string): id is Elsewhere => id in ELSEWHERE;
