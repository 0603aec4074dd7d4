import type { JSX } from "preact";
import { i18n } from "#i18n";
import { FOLLOW_UPS, type FollowUpId } from "@/src/core/check-in/vocabulary.ts";
import { Segments } from "../../../components/segments.tsx";
import type { PartProps } from "./score.tsx";

/** The questions that decide how an answer is read. Unanswered counts as the careful answer. */
export function FollowUps({
  store,
  view: { shown },
  ids,
}: PartProps & { readonly ids: readonly FollowUpId[] }): JSX.Element | null {
  const { followUp = {} } = shown;
  if (ids.length === 0) return null;
  return (
    <div class="check-follow">
      {ids.map((id) => {
        const words = i18n.t(`checkIn.follow.${id}`);
        return (
          <div class="sheet check-question" key={id}>
            <p>{words}</p>
            <Segments
              label={words}
              segments={FOLLOW_UPS[id].map((value) => ({
                value,
                text: i18n.t(`checkIn.follow.${value}`),
                testId: `follow-${id}-${value}`,
              }))}
              value={followUp[id] ?? null}
              onChoose={(value) => store.patch({ followUp: { ...followUp, [id]: value } })}
            />
          </div>
        );
      })}
    </div>
  );
}
