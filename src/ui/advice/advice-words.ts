import { i18n } from "#i18n";
import type { Banner, RunAdvice } from "@/src/core/advice/assess.ts";
import type { WarningListReason } from "@/src/core/check-in/warning-list.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";

export const bannerTitle = (banner: Exclude<Banner, "none">): string =>
  i18n.t(`advice.banner.${camelCase(banner)}.title`);

/** The words of levels 1 to 3; those of an emergency depend on the region. */
export const bannerBody = (banner: Exclude<Banner, "none" | "emergency">): string =>
  i18n.t(`advice.banner.${camelCase(banner)}.body`);

export const runWords = (run: RunAdvice): string => i18n.t(`advice.run.${camelCase(run)}`);

/** What a level changes in what we do by itself, and when that ends. */
export const effectWords = (level: 1 | 2 | 3 | 4): string => i18n.t(`advice.effect.level${level}`);

/** Why the list of warning signs is shown now, and the question. */
export const warningWords = (reason: WarningListReason): string => i18n.t(`checkIn.warning.${camelCase(reason)}`);
