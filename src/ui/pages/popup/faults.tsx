import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { type Fault, type FaultOffer, type FaultRow, faultRow } from "@/src/core/status/fault.ts";
import { SaveEverything } from "../../app/save-everything.tsx";
import { Button } from "../../components/button.tsx";

type Props = {
  readonly faults: readonly Fault[];
  /** What to do opens with a press, where there is no room. */
  readonly isShort: boolean;
  /** Only the gravest of them: the others are elsewhere. */
  readonly isOne: boolean;
  readonly onOffer: (offer: FaultOffer) => void;
};

/** Troubles the person should know of: what it is, what it means, what to do. In ink, because yellow is for safety. */
export function Faults({ faults, isShort, isOne, onOffer }: Props): JSX.Element | null {
  if (faults.length === 0) return null;
  const gravestFirst = faults.toSorted((a, b) => Number(faultRow(b.code).isGrave) - Number(faultRow(a.code).isGrave));
  return (
    <ul class="popup-faults">
      {gravestFirst.slice(0, isOne ? 1 : faults.length).map(({ code }) => (
        <li key={code} class="complaint" data-testid={`fault-${code}`}>
          <FaultLine row={faultRow(code)} isShort={isShort} onOffer={onOffer} />
        </li>
      ))}
    </ul>
  );
}

function FaultLine({
  row,
  isShort,
  onOffer,
}: Omit<Props, "faults" | "isOne"> & { readonly row: FaultRow }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const what = i18n.t(`popup.fault.${row.words}`);
  const save = row.saves === true && <SaveEverything />;
  const remedy = (
    <>
      {i18n.t(`popup.fault.${row.words}Do`)}
      <div class="popup-helps">
        {!isShort && save}
        <Remedy row={row} onOffer={onOffer} />
      </div>
    </>
  );
  if (!isShort) {
    return (
      <>
        <b>{what}</b> {remedy}
      </>
    );
  }
  // A file of everything is offered before anything else, and never folded away.
  return (
    <>
      <div class="popup-fault">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-testid="what-to-do">
          <b>{what}</b>
        </button>
        {save}
      </div>
      <div class="popup-remedy" hidden={!isOpen}>
        {remedy}
      </div>
    </>
  );
}

/** What helps, beside the words. */
function Remedy({ row, onOffer }: Pick<Props, "onOffer"> & { readonly row: FaultRow }): JSX.Element {
  const { remedy, at, offer } = row;
  return (
    <>
      {offer !== undefined && (
        <Button size="small" variant="ink" onPress={() => onOffer(offer)} testId={offer}>
          {i18n.t(`popup.fault.offer.${camelCase(offer)}`)}
        </Button>
      )}
      {remedy !== null && (
        <a href={pageUrl(remedy) + (at === undefined ? "" : `#${at}`)} target="_blank">
          {i18n.t(`popup.fault.look.${remedy}`)}
        </a>
      )}
    </>
  );
}
