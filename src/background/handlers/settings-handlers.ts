import { ok } from "@/src/core/lib/result.ts";
import { PERSONAL_SETTINGS, profileRow, weeklyRunRows } from "@/src/core/records/personal-settings.ts";
import { parseSettings, type SettingsFault } from "@/src/core/settings/parse-settings.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { Rows } from "@/src/storage/batch.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Settings are written here and nowhere else: those that belong to the person as records, the others as settings. */
export function settingsHandlers({ reconciler, settings }: HandlerDeps): Pick<Handlers, "save-settings"> {
  return {
    "save-settings": ({ patch }) =>
      reconciler.command(async ({ at, context }) => {
        const before = context.settings;
        const { settings: after, faults } = parseSettings(patch, before);
        if (faults.length > 0) throw refused(faults);
        const others = withoutPersonal(patch);
        const isPersonal = Object.keys(others).length === 0;
        const stored = isPersonal ? ok((await settings.load()).settings) : await settings.update(others);
        if (!stored.ok) throw refused(stored.error);
        const { runPlan, profile } = after;
        const rows: Rows = {
          weeklyRuns: "runPlan" in patch ? weeklyRunRows(before.runPlan, runPlan, at) : [],
          profile: "profile" in patch ? [profileRow(profile)] : [],
        };
        return { settings: await settings.load(), rows, answer: { settings: { ...stored.value, runPlan, profile } } };
      }),
  };
}

function withoutPersonal(patch: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => !PERSONAL_SETTINGS.some((name) => name === key)));
}

function refused(faults: readonly SettingsFault[]): UserError {
  const places = faults.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new UserError(browserTexts.t("background.refused.settings", [places]));
}
