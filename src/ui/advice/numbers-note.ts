import { i18n } from "#i18n";
import type { HelpNumbers } from "@/src/core/advice/help-numbers.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { regionInSentence } from "./region-name.ts";

/** What has to be said beside the numbers that are shown; null: nothing. `call`: no advice line stands there. */
export function numbersNote(
  { region, note }: Pick<HelpNumbers, "region" | "note">,
  shown: "call" | "both" = "both",
): string | null {
  if (region === null) return i18n.t("checkIn.help.note.unknown");
  if (shown === "call" && note !== "patchy") return null;
  return note === null ? null : i18n.t(`checkIn.help.note.${camelCase(note)}`, [regionInSentence(region)]);
}
