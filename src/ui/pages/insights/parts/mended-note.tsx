import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Format } from "../../../app/format.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import type { InsightsStore } from "../insights-store.ts";

type MendedNoteProps = { readonly store: InsightsStore; readonly format: Format };

/** Quietly, under everything: sums that disagreed with their records were made anew, so numbers may have changed. */
export function MendedNote({ store, format }: MendedNoteProps): JSX.Element | null {
  const loaded = useLoaded(store.mended);
  if (loaded.state !== "ready" || loaded.value === null) return null;
  const { at, days } = loaded.value;
  return (
    <p class="small quiet" data-testid="mended">
      {i18n.t("insights.mended", days, [days, format.date(at)])}
    </p>
  );
}
