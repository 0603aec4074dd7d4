import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { SuggestsHere } from "@/src/core/care-level/suggests.ts";
import { pageUrl, WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { Button } from "../components/button.tsx";

export type InsteadOfStartProps = {
  readonly suggests: Exclude<SuggestsHere, "exercise">;
  /** Takes back that it got worse; left out where this can't be done. */
  readonly onTakeBack?: (() => void) | undefined;
};

/** What stands where a routine would have been suggested: why there is none, and what to do instead. */
export function InsteadOfStart({ suggests, onTakeBack }: InsteadOfStartProps): JSX.Element {
  return (
    <div class="no-start" data-testid={`suggests-${suggests}`}>
      <p>
        <b>{i18n.t(`advice.instead.${suggests}.title`)}</b>
      </p>
      <p class="small second">{i18n.t(`advice.instead.${suggests}.body`)}</p>
      <div class="chips">
        {suggests === "unknown" ? (
          <Button size="small" href={pageUrl("check-in")} newTab testId="to-check-in">
            {i18n.t("advice.instead.unknown.answer")}
          </Button>
        ) : suggests === "nothing" ? (
          <>
            <Button size="small" href={WARNING_SIGNS} newTab testId="warning-signs">
              {i18n.t("routine.worse.signs")}
            </Button>
            {onTakeBack !== undefined && (
              <Button size="small" variant="bare" onPress={onTakeBack} testId="take-back-worse">
                {i18n.t("advice.instead.nothing.takeBack")}
              </Button>
            )}
          </>
        ) : (
          <Button size="small" variant="bare" href={pageUrl("library")} newTab testId="to-library">
            {i18n.t("advice.instead.tips.read")}
          </Button>
        )}
      </div>
    </div>
  );
}
