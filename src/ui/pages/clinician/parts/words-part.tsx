import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { OwnWords } from "@/src/core/clinician/own-words.ts";
import { Button } from "../../../components/button.tsx";
import { shortDay } from "../../insights/date-words.ts";
import type { ClinicianStore } from "../clinician-store.ts";
import { Part } from "./part.tsx";

/** More than these don't fit on two pages with everything else. */
const MOST_NOTES = 10;

type WordsPartProps = { readonly words: readonly OwnWords[]; readonly store: ClinicianStore };

/** The person's notes as they wrote them, without those that they leave out. */
export function WordsPart({ words, store }: WordsPartProps): JSX.Element {
  const kept = words.filter(({ id }) => !store.hidden.value.has(id));
  const more = kept.length - MOST_NOTES;
  return (
    <Part part="words">
      {kept.length === 0 && <p>{i18n.t("clinician.words.none")}</p>}
      {kept.length > 0 && (
        <ul class="clinician-words">
          {kept.slice(0, MOST_NOTES).map(({ id, day, about, pain, text }) => (
            <li key={id}>
              <b class="num">{shortDay(day)}</b>
              <span class="quiet">
                {[
                  ...(about === "run" ? [i18n.t("clinician.words.run")] : []),
                  ...(pain === null ? [] : [i18n.t("clinician.words.pain", [pain])]),
                ].join(", ")}
              </span>
              <q>{text.trim()}</q>
              <Button size="small" variant="bare" onPress={() => store.hide(id)} testId="leave-note">
                {i18n.t("clinician.leave.note")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{i18n.t("clinician.words.more", more, [more])}</p>}
    </Part>
  );
}
