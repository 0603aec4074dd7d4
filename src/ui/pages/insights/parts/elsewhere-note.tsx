import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";

type ElsewhereNoteProps = { readonly days: readonly DayTotal[]; readonly format: Format };

/** Says what of these days' desk time other computers saw; nothing where they saw none. */
export function ElsewhereNote({ days, format }: ElsewhereNoteProps): JSX.Element | null {
  const ms = days.reduce((sum, { elsewhereMs = 0 }) => sum + elsewhereMs, 0);
  if (ms < MINUTE) return null;
  return (
    <p class="small quiet insights-elsewhere" data-testid="elsewhere">
      {i18n.t("insights.elsewhere", [format.minutes(ms)])}
    </p>
  );
}
