import type { JSX } from "preact";
import { i18n } from "#i18n";
import { hurtsInRuns } from "@/src/core/advice/rules/bone-stress.ts";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import { AGE_BANDS, type Settings } from "@/src/core/settings/settings.ts";
import { Field } from "../../../components/field.tsx";
import { Fold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

const QUESTIONS = [
  "pregnant",
  "osteoporosis",
  "stressFracture",
  "lowEnergy",
  "cancerHistory",
  "steroids",
  "immuneSuppressed",
  "bloodThinners",
  "diabetesOrDialysis",
  "injectsDrugs",
] as const;
const ANSWERS = ["yes", "no", "unsure"] as const;

const AGE_KEYS = {
  "under-16": "checkIn.profile.under16",
  "16-65": "checkIn.profile.from16",
  "over-65": "checkIn.profile.over65",
} as const;

/** Periods and energy matter where runs hurt: only then they are asked about, or where they were answered before. */
function isFitting(
  question: (typeof QUESTIONS)[number],
  profile: Settings["profile"],
  { timing = [] }: CheckInDetails,
): boolean {
  return question !== "lowEnergy" || profile.lowEnergy !== null || hurtsInRuns({ timing: new Set(timing) });
}

/** Asked once, skippable, editable. An open answer is stored as open, never as no. */
export function Profile({ store, state, view }: PartProps): JSX.Element {
  const { profile } = state.settings;
  const save = (patch: Partial<Settings["profile"]>) =>
    void store.saveSettings({ profile: { ...profile, ...patch } }, "profile");
  return (
    <Fold title={i18n.t("checkIn.profile.title")} intro={i18n.t("checkIn.profile.intro")} id="profile" testId="profile">
      <div class="check-profile">
        <Field label={i18n.t("checkIn.profile.age")}>
          {(control) => (
            <select
              {...control}
              class="input"
              data-testid="profile-age"
              value={profile.ageBand ?? ""}
              onChange={({ currentTarget: { value } }) =>
                save({ ageBand: AGE_BANDS.find((band) => band === value) ?? null })
              }
            >
              <option value="">{i18n.t("checkIn.profile.open")}</option>
              {AGE_BANDS.map((band) => (
                <option key={band} value={band}>
                  {i18n.t(AGE_KEYS[band])}
                </option>
              ))}
            </select>
          )}
        </Field>
        {QUESTIONS.filter((question) => isFitting(question, profile, view.shown)).map((question) => (
          <Field key={question} label={i18n.t(`checkIn.profile.${question}`)}>
            {(control) => (
              <select
                {...control}
                class="input"
                data-testid={`profile-${question}`}
                value={profile[question] ?? ""}
                onChange={({ currentTarget: { value } }) =>
                  save({ [question]: ANSWERS.find((answer) => answer === value) ?? null })
                }
              >
                <option value="">{i18n.t("checkIn.profile.open")}</option>
                {ANSWERS.map((answer) => (
                  <option key={answer} value={answer}>
                    {i18n.t(`checkIn.follow.${answer}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      {state.trouble === "profile" && (
        <p class="err" role="alert">
          {i18n.t("checkIn.profile.failed")}
        </p>
      )}
    </Fold>
  );
}
