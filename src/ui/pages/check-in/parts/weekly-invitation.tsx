import type { JSX } from "preact";
import { i18n } from "#i18n";
import { latestWeek, weeklyAnswersDue } from "@/src/core/check-in/weekly-answers.ts";
import { Button } from "../../../components/button.tsx";
import { openFold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

/**
 * The week's questions stand far below, so that a good day stays one tap. When they are due, this says so beside today's saved
 * answer: never together with the question about the person, and not while medical advice comes first.
 */
export function WeeklyInvitation({ state, view }: PartProps): JSX.Element | null {
  const { draft, hasSettings, settings, weeks, now } = state;
  const isQuiet = !hasSettings || !settings.isProfileAsked || draft.pain === null || (view.advice?.level ?? 0) >= 3;
  if (isQuiet || !weeklyAnswersDue(latestWeek(weeks)?.at ?? null, now)) return null;
  const answer = () => openFold("weekly", "[role='radio']");
  return (
    <section class="check-invite" aria-labelledby="weekly-invitation-title" data-testid="weekly-invitation">
      <h3 class="h3" id="weekly-invitation-title">
        {i18n.t("checkIn.weekly.title")}
      </h3>
      <p class="small second">{i18n.t("checkIn.weekly.invitation")}</p>
      <div class="chips">
        <Button size="small" onPress={answer} testId="answer-week">
          {i18n.t("checkIn.weekly.answer")}
        </Button>
      </div>
    </section>
  );
}
