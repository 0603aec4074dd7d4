import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { ReportPart } from "@/src/core/clinician/report-records.ts";

type PartProps = {
  readonly part: ReportPart;
  readonly children: ComponentChildren;
};

/** A part of the sheet under its heading. */
export function Part({ part, children }: PartProps): JSX.Element {
  const headingId = useId();
  return (
    <section class="clinician-part" aria-labelledby={headingId} data-testid={`sheet-${part}`}>
      <h3 class="h3" id={headingId}>
        {i18n.t(`clinician.${part}.title`)}
      </h3>
      {children}
    </section>
  );
}
