import { i18n } from "#i18n";
import { hasPromptField, type PromptSetting, type SettingsKey } from "@/src/core/settings/settings.ts";

/** What people see of each setting: the words beside it on the page that has it. A kind of prompt is called by its name. */
const NAMES = {
  workingHours: () => i18n.t("options.hours.title"),
  quietHours: () => i18n.t("options.quiet.label"),
  spacingMinutes: () => i18n.t("options.prompts.spacing"),
  locksWhenLeaving: () => i18n.t("options.counting.locks"),
  readsAwayFromBrowser: () => i18n.t("options.counting.reads"),
  standMinutes: () => i18n.t("options.prompts.stand.label"),
  dailyLineMinutes: () => i18n.t("options.prompts.dailyLine.label"),
  runPlan: () => i18n.t("options.runs.title"),
  place: () => i18n.t("options.place.title"),
  profile: () => i18n.t("checkIn.profile.title"),
  isProfileAsked: () => i18n.t("checkIn.profile.title"),
  logGap: () => i18n.t("runs.load.gapName"),
  region: () => i18n.t("checkIn.help.regionLabel"),
  player: () => i18n.t("sound.title"),
  easierForGood: () => i18n.t("options.place.easier"),
  namesBack: () => i18n.t("options.prompts.namesBack.label"),
  remindsToSave: () => i18n.t("diary.save.remind"),
  theme: () => i18n.t("options.look.theme"),
  units: () => i18n.t("options.look.units"),
  clock: () => i18n.t("options.look.clock"),
  weekStart: () => i18n.t("options.look.weekStart"),
  runner: () => i18n.t("options.runner.title"),
} as const satisfies Record<Exclude<SettingsKey, PromptSetting>, () => string>;

export const settingName = (key: SettingsKey): string =>
  hasPromptField(key, "on") ? i18n.t(`options.prompts.${key}.name`) : NAMES[key]();
