import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readLoss } from "@/src/storage/second-copy/loss.ts";
import { Button } from "../components/button.tsx";
import { livePage } from "./live-page.ts";
import { SaveEverything } from "./save-everything.tsx";
import type { OnChanged } from "./told.ts";
import { useLoaded } from "./use-loaded.ts";

export type MissingDeps = {
  /** Whether records are missing, and nobody has decided yet what is to be done. */
  readonly isMissing: () => Promise<boolean>;
  readonly onChanged: OnChanged;
};

const live: MissingDeps = {
  isMissing: async () => (await readLoss(liveStorage().local)) !== null,
  onChanged: livePage.onChanged,
};

/** On pages that add up what was: records are missing, so that nobody takes what is shown for all there is. */
export function MissingNotice({ deps = live }: { readonly deps?: MissingDeps }): JSX.Element | null {
  const missing = useLoaded(deps.isMissing, (again) => deps.onChanged(["faults"], again));
  if (missing.state !== "ready" || !missing.value) return null;
  return (
    <div class="notice missing-notice" data-testid="missing-notice">
      <h2 class="h3">{i18n.t("popup.fault.recordsLost")}</h2>
      <p class="second">{i18n.t("common.missing")}</p>
      <div class="missing-helps">
        <SaveEverything />
        <Button size="small" variant="ink" href={`${pageUrl("options")}#copy`} testId="to-copy">
          {i18n.t("popup.fault.offer.bringRecordsBack")}
        </Button>
      </div>
    </div>
  );
}
