import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Settings } from "@/src/core/settings/settings.ts";
import { Button } from "../../../components/button.tsx";
import { openFold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

/** Asks once for the questions about the person, after the first answer. Skipping is an answer: it is not asked again. */
export function ProfileInvitation({ store, state }: Pick<PartProps, "store" | "state">): JSX.Element | null {
  const { draft, hasSettings, settings } = state;
  if (!hasSettings || settings.isProfileAsked || draft.pain === null || isTold(settings.profile)) return null;
  const close = () => void store.saveSettings({ isProfileAsked: true }, "profile");
  const answer = () => {
    openFold("profile", "select");
    close();
  };
  return (
    <section class="check-invite" aria-labelledby="invitation-title" data-testid="profile-invitation">
      <h3 class="h3" id="invitation-title">
        {i18n.t("checkIn.profile.title")}
      </h3>
      <p class="small second">{i18n.t("checkIn.profile.invitation")}</p>
      <div class="chips">
        <Button size="small" onPress={answer} testId="answer-profile">
          {i18n.t("checkIn.profile.answer")}
        </Button>
        <Button size="small" variant="bare" onPress={close} testId="skip-profile">
          {i18n.t("checkIn.profile.skip")}
        </Button>
      </div>
    </section>
  );
}

const isTold = (profile: Settings["profile"]): boolean => Object.values(profile).some((answer) => answer !== null);
