import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import { Segments } from "../../../components/segments.tsx";
import type { PartProps } from "./score.tsx";

const ANSWERS = ["yes", "no", "unsure"] as const;
type Answer = (typeof ANSWERS)[number];
type FollowUp = keyof NonNullable<CheckInDetails["followUp"]>;

/** The two questions that decide how a numb patch or two sore legs are read. Unanswered counts as the careful answer. */
export function FollowUps({ store, view: { shown } }: PartProps): JSX.Element | null {
  const { zones = [], quality = [], followUp = {} } = shown;
  const isNumb = quality.includes("numb") || quality.includes("pins");
  const near = ["buttL", "buttR", "groinL", "groinR", "sacrum"] as const;
  const asksSaddle = isNumb && near.some((id) => zones.includes(id));
  const asksSoreness =
    zones.some((id) => id.startsWith("leg")) &&
    quality.length > 0 &&
    quality.every((id) => id === "ache" || id === "stiff" || id === "tight");
  if (!asksSaddle && !asksSoreness) return null;
  const answer = (question: FollowUp, value: Answer) => store.patch({ followUp: { ...followUp, [question]: value } });
  return (
    <div class="check-follow">
      {asksSaddle && (
        <Question
          id="saddleArea"
          words={i18n.t("checkIn.follow.saddle")}
          value={followUp.saddleArea ?? null}
          onAnswer={answer}
        />
      )}
      {asksSoreness && (
        <Question
          id="ordinarySoreness"
          words={i18n.t("checkIn.follow.soreness")}
          value={followUp.ordinarySoreness ?? null}
          onAnswer={answer}
        />
      )}
    </div>
  );
}

type QuestionProps = {
  readonly id: FollowUp;
  readonly words: string;
  readonly value: Answer | null;
  readonly onAnswer: (question: FollowUp, value: Answer) => void;
};

function Question({ id, words, value, onAnswer }: QuestionProps): JSX.Element {
  return (
    <div class="sheet check-question">
      <p>{words}</p>
      <Segments
        label={words}
        segments={ANSWERS.map((answer) => ({
          value: answer,
          text: i18n.t(`checkIn.follow.${answer}`),
          testId: `follow-${id}-${answer}`,
        }))}
        value={value}
        onChoose={(answer) => onAnswer(id, answer)}
      />
    </div>
  );
}
