import type { JSX } from "preact";
import { i18n } from "#i18n";
import { FLAGS, PROFILE_ITEMS, ZONES } from "@/src/core/check-in/vocabulary.ts";
import type { SignsAnswered } from "@/src/core/clinician/signs-answered.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { shortDay } from "../../insights/date-words.ts";
import { listWords } from "../export-words.ts";
import { Part } from "./part.tsx";

/** Days of a sign that are named one by one; of more the first and the last. */
const MOST_DAYS = 6;

/** What was asked, what was answered, and on which days. */
export function SignsPart({ signs }: { readonly signs: SignsAnswered }): JSX.Element {
  const { asked, none, last, told, checked } = signs;
  return (
    <Part part="signs">
      <p>
        {last === null
          ? i18n.t("clinician.signs.none")
          : `${i18n.t("clinician.signs.asked", asked, [asked, FLAGS.length, shortDay(last)])} ${noneWords(asked, none)}`}
      </p>
      {told.length > 0 && (
        <ul class="clinician-signs">
          {told.map(({ flag, yes, unsure }) => (
            <li key={flag}>
              <b>{i18n.t(`checkIn.flag.${flag}`)}</b>{" "}
              {[
                ...(yes.length > 0 ? [i18n.t("clinician.signs.yes", [daysWords(yes)])] : []),
                ...(unsure.length > 0 ? [i18n.t("clinician.signs.unsure", [daysWords(unsure)])] : []),
              ].join("; ")}
            </li>
          ))}
        </ul>
      )}
      {checked.length > 0 && (
        <p>
          {i18n.t("clinician.signs.checked", [
            listWords(checked.map(({ item, day }) => i18n.t("clinician.signs.item", [itemWords(item), shortDay(day)]))),
          ])}
        </p>
      )}
    </Part>
  );
}

function noneWords(asked: number, none: number): string {
  if (none === 0) return "";
  return none === asked ? i18n.t("clinician.signs.allNone", none) : i18n.t("clinician.signs.someNone", none, [none]);
}

function daysWords(days: readonly DayKey[]): string {
  if (days.length <= MOST_DAYS) return listWords(days.map(shortDay));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  return i18n.t("clinician.signs.many", [days.length, shortDay(first), shortDay(last)]);
}

function itemWords(item: SignsAnswered["checked"][number]["item"]): string {
  const flag = FLAGS.find((one) => one === item);
  if (flag !== undefined) return i18n.t(`checkIn.flag.${flag}`);
  const zone = ZONES.find((one) => one === item);
  if (zone !== undefined) return i18n.t(`checkIn.zone.${zone}`);
  const profile = PROFILE_ITEMS.find((one) => one === item);
  return profile === undefined ? item : i18n.t(`checkIn.profile.${profile}`);
}
