import type { JSX } from "preact";
import { i18n } from "#i18n";
import { doneAgainstPrescribed } from "@/src/core/programme/done-against-prescribed.ts";
import { programmeDays } from "@/src/core/programme/programme-days.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { Section } from "../../../components/sheet.tsx";
import type { KnownProgramme } from "../../../programme/load-programme.ts";
import { sessionWords } from "../../../programme/words.ts";
import { dayWords } from "../../insights/date-words.ts";

/** Two weeks back, two ahead. */
const AROUND = 14;

/** The programme's days: what was done, what was left out and why, what is to come. */
export function DaysSection({ known: { facts } }: { readonly known: KnownProgramme }): JSX.Element {
  const { today } = facts;
  const days = programmeDays(facts, { from: addDays(today, -AROUND), to: addDays(today, AROUND) });
  const sums = doneAgainstPrescribed(facts, { from: facts.programme.startedOn, to: today });
  const asked = sums.done + sums.missed;
  return (
    <Section
      title={i18n.t("programme.days.title")}
      intro={asked === 0 ? i18n.t("programme.days.noneYet") : i18n.t("programme.days.sum", [sums.done, asked])}
      testId="programme-days"
    >
      <ol class="programme-days">
        {/* In a list that goes back and ahead there are two of each weekday: each has its date. */}
        {days.map((entry) => (
          <li
            key={entry.day}
            class={`programme-day programme-day-${entry.state}`}
            aria-current={entry.day === today ? "date" : undefined}
          >
            <span class="programme-lane" aria-hidden="true" />
            <b class="num">{entry.day === today ? i18n.t("programme.days.today") : dayWords(entry.day)}</b>
            <span class="second">{sessionWords(entry, today)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
