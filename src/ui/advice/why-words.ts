import { i18n } from "#i18n";
import type { Assessment } from "@/src/core/advice/assess.ts";
import type { Evidence } from "@/src/core/advice/evidence.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";

/** "Why: new trouble passing or holding water; you answered 2 of 10." The most urgent rules' answers, each once. */
export function whyWords({ fired, level }: Pick<Assessment, "fired" | "level">): string {
  if (fired.length === 0) return i18n.t("advice.whyKept");
  const deciding = fired.filter(({ floor }) => floor === level);
  const pieces = (deciding.length > 0 ? deciding : fired).flatMap(({ evidence }) => evidence).map(evidenceWords);
  return `${i18n.t("advice.why")} ${[...new Set(pieces)].join("; ")}.`;
}

/** One answer as a piece of a sentence: lower case, no full stop. */
export function evidenceWords(found: Evidence): string {
  if (found.kind === "flag" || found.kind === "profile") return i18n.t(`advice.because.${found.kind}.${found.id}`);
  if (found.kind === "unsure-flag") {
    return i18n.t("advice.because.notSure", [i18n.t(`advice.because.flag.${found.id}`)]);
  }
  if (found.kind === "unsure-profile") {
    return i18n.t("advice.because.notSure", [i18n.t(`advice.because.profile.${found.id}`)]);
  }
  if ("id" in found) {
    const words = i18n.t(`checkIn.${found.kind}.${found.id}`);
    return words.charAt(0).toLowerCase() + words.slice(1);
  }
  if (found.kind === "unsure") return i18n.t(`advice.because.unsure.${camelCase(found.about)}`);
  if (found.kind === "said") return i18n.t(`advice.because.said.${camelCase(found.about)}`);
  return i18n.t(`advice.because.${camelCase(found.kind)}`, [found.kind === "days" ? found.days : found.points]);
}
