import { i18n } from "#i18n";
import type { Banner, RunAdvice } from "@/src/core/advice/assess.ts";
import { camelCase } from "../app/camel-case.ts";

export const bannerTitle = (banner: Exclude<Banner, "none">): string =>
  i18n.t(`advice.banner.${camelCase(banner)}.title`);

/** The words of levels 1 to 3; those of an emergency depend on the region. */
export const bannerBody = (banner: Exclude<Banner, "none" | "emergency">): string =>
  i18n.t(`advice.banner.${camelCase(banner)}.body`);

export const runWords = (run: RunAdvice): string => i18n.t(`advice.run.${camelCase(run)}`);
