import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { type Fault, FAULTS } from "@/src/core/status/fault.ts";

/** Troubles the person should know of: what it is, what it means, what to do. In ink, because yellow is for safety. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <ul class="popup-faults">
      {faults.map(({ code }) => (
        <li key={code} class="complaint" data-testid={`fault-${code}`}>
          <b>{i18n.t(`popup.fault.${FAULTS[code].words}`)}</b> {i18n.t(`popup.fault.${FAULTS[code].words}Do`)}
          {FAULTS[code].remedy !== null && (
            <>
              {" "}
              <a href={pageUrl(FAULTS[code].remedy)} target="_blank">
                {i18n.t("popup.fault.look")}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
