import { i18n } from "#i18n";
import { PROMPT_SETTINGS, type SettingsKey } from "@/src/core/settings/settings.ts";
import { settingName } from "../parts/setting-name.ts";

/** Settings that people also look for by other words: `options.find.words.<key>`. */
const ALSO_CALLED = [
  "workingHours",
  "quietHours",
  ...PROMPT_SETTINGS,
  "spacingMinutes",
  "locksWhenLeaving",
  "readsAwayFromBrowser",
  "standMinutes",
  "dailyLineMinutes",
  "runPlan",
  "place",
  "player",
  "namesBack",
  "theme",
  "units",
  "clock",
  "weekStart",
  "runner",
] as const satisfies readonly SettingsKey[];

/** Parts of the page that keep no setting: by the heading that they stand under. */
const PARTS = {
  keys: () => i18n.t("options.keys.title"),
  diary: () => i18n.t("options.diary.title"),
  data: () => i18n.t("options.data.title"),
  prompts: () => i18n.t("options.prompts.title"),
  computers: () => i18n.t("options.computers.title"),
} as const;

type Called = (typeof ALSO_CALLED)[number] | keyof typeof PARTS;
const PART_IDS = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

/** What people also call an option of this name; empty where nothing else is known. */
export function otherWords(name: string): string {
  const called: readonly Called[] = [
    ...ALSO_CALLED.filter((key) => name.includes(settingName(key))),
    ...PART_IDS.filter((id) => name === PARTS[id]()),
  ];
  return called.map((key) => i18n.t(`options.find.words.${key}`)).join(" ");
}
