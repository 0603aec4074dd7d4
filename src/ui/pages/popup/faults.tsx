import type { JSX } from "preact";
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
  const what = <b>{i18n.t(`popup.fault.${row.words}`)}</b>;
  const remedy = <Remedy row={row} onOffer={onOffer} />;
  if (!isShort) {
    return (
      <>
        {what} {remedy}
      </>
    );
  }
  return (
    <details>
      <summary>{what}</summary>
      {remedy}
    </details>
  );
}

function Remedy({ row, onOffer }: Pick<Props, "onOffer"> & { readonly row: FaultRow }): JSX.Element {
  const { words, remedy, at, offer, saves } = row;
  return (
    <>
      {i18n.t(`popup.fault.${words}Do`)}
      {saves === true && <SaveEverything />}
      {offer !== undefined && (
        <>
          {" "}
          <Button size="small" look="ink" onPress={() => onOffer(offer)} testId={offer}>
            {i18n.t(`popup.fault.offer.${camelCase(offer)}`)}
          </Button>
        </>
      )}
      {remedy !== null && (
        <>
          {" "}
          <a href={pageUrl(remedy) + (at === undefined ? "" : `#${at}`)} target="_blank">
            {i18n.t(`popup.fault.look.${remedy}`)}
          </a>
        </>
      )}
    </>
  );
}
