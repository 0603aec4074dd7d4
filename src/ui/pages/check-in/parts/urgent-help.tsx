import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { CallButtons } from "../../../advice/call-buttons.tsx";
import { ChangeRegion } from "../../../advice/change-region.tsx";
import { allNumbers, noteOf, type RegionNumbers, numbersToCall } from "../../../advice/region-words.ts";
import { Button } from "../../../components/button.tsx";

export type UrgentHelpProps = {
  readonly region: RegionNumbers;
  readonly hasRegionFailed: boolean;
  readonly onChooseRegion: (region: string) => void;
  readonly onClose: () => void;
};

/** Numbers to call, at any time, offline too. The list of warning signs opens with it; the focus comes here and is read. */
export function UrgentHelp({ region, hasRegionFailed, onChooseRegion, onClose }: UrgentHelpProps): JSX.Element {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const note = noteOf(region);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <section class="sheet check-flagged" aria-labelledby="help-title" data-testid="urgent-help">
      <h2 ref={headingRef} class="h3" id="help-title" tabIndex={-1}>
        {i18n.t("checkIn.help.title")}
      </h2>
      <p class="small second">{i18n.t("checkIn.help.intro")}</p>
      <p class="small">{regionLine(region)}</p>
      <div class="chips">
        <CallButtons numbers={numbersToCall(region)} />
      </div>
      {note !== null && <p class="small">{note}</p>}
      {region.kind !== "unknown" && region.numbers.advice !== null && (
        <p class="small">{i18n.t("checkIn.help.adviceLine", [region.numbers.advice])}</p>
      )}
      {hasRegionFailed && (
        <p class="err" role="alert">
          {i18n.t("checkIn.help.regionFailed")}
        </p>
      )}
      <div class="chips">
        <ChangeRegion region={region} onChoose={onChooseRegion} />
        <Button size="small" variant="bare" onPress={onClose} testId="close-help">
          {i18n.t("checkIn.help.close")}
        </Button>
      </div>
    </section>
  );
}

function regionLine(region: RegionNumbers): string {
  if (region.kind === "unknown") return i18n.t("checkIn.help.unknown", [allNumbers()]);
  return i18n.t(region.kind === "guessed" ? "checkIn.help.guessed" : "checkIn.help.numbersFor", [region.name]);
}
