import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { CheckableItem } from "@/src/core/advice/clinician-check.ts";
import { FLAGS, PROFILE_ITEMS } from "@/src/core/check-in/vocabulary.ts";
import { evidenceWords } from "../../../advice/why-words.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { PartProps } from "./score.tsx";

/** "A clinician has already checked this": for each sign by itself, with its date, and back. */
export function Checked({ store, state, view }: PartProps): JSX.Element | null {
  const { checkable, checked, renew } = view;
  const open = checkable.filter((item) => !checked.includes(item));
  if (open.length === 0 && checked.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="checked-title" data-testid="checked">
      <h2 class="h3" id="checked-title">
        {i18n.t("checkIn.checked.title")}
      </h2>
      <p class="small second">{i18n.t("checkIn.checked.hint")}</p>
      <ul class="rows">
        {open.map((item) => (
          <li key={item}>
            <div class="grow small">
              {renew.includes(item) ? i18n.t("checkIn.checked.renew", [itemWords(item)]) : itemWords(item)}
            </div>
            <Button
              size="small"
              label={i18n.t("checkIn.checked.mark", [itemWords(item)])}
              onPress={() => void store.markChecked(item, { isChecked: true })}
              testId={`mark-checked-${item}`}
            >
              {i18n.t("checkIn.checked.button")}
            </Button>
          </li>
        ))}
        {checked.map((item) => (
          <li key={item}>
            <div class="grow small">{i18n.t("checkIn.checked.marked", [dateOf(item), itemWords(item)])}</div>
            <Button
              size="small"
              variant="bare"
              onPress={() => void store.markChecked(item, { isChecked: false })}
              testId={`unmark-checked-${item}`}
            >
              {i18n.t("checkIn.checked.undo")}
            </Button>
          </li>
        ))}
      </ul>
      {state.trouble === "check" && (
        <p class="err" role="alert">
          {i18n.t("checkIn.checked.failed")}
        </p>
      )}
    </section>
  );

  function dateOf(item: CheckableItem): string {
    const at = state.checks.find((check) => check.item === item)?.at ?? null;
    return at === null ? "" : browserFormat().date(at);
  }
}

function itemWords(item: CheckableItem): string {
  if (isOneOf(FLAGS, item)) return evidenceWords({ kind: "flag", id: item });
  if (isOneOf(PROFILE_ITEMS, item)) return evidenceWords({ kind: "profile", id: item });
  return evidenceWords({ kind: "zone", id: item });
}

function isOneOf<const T extends string>(ids: readonly T[], id: string): id is T {
  return (ids as readonly string[]).includes(id);
}
