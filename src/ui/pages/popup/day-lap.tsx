import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../../app/format.ts";
import { LapCorrection } from "./lap-correction.tsx";
import { LapLine, lapWords } from "./lap-line.tsx";
import type { PopupStore } from "./popup-store.ts";

type DayLapProps = {
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: Pick<PopupStore, "putRight">;
  readonly onCorrecting: (is: boolean) => void;
  /** What stands under the line while nothing of it is pointed at. */
  readonly children: ComponentChildren;
};

/** The day on one line and, in the place of what comes next, what somebody points at or puts right. */
export function DayLap({ report, format, store, onCorrecting, children }: DayLapProps): JSX.Element {
  const [pointed, point] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { lap = null, status } = report;
  if (lap === null) return <>{children}</>;
  const itemAt = (index: number | null) => (index === null ? undefined : lap.items[index]);
  const choose = (index: number | null) => {
    const item = itemAt(index);
    const isOver = item?.what === "piece" && item.isOver;
    setChosen(isOver ? index : null);
    onCorrecting(isOver);
  };
  const [said, piece] = [itemAt(pointed), itemAt(chosen)];
  return (
    <>
      <LapLine lap={lap} now={status.at} format={format} pointed={pointed} onPoint={point} onChoose={choose} />
      {piece?.what === "piece" ? (
        <LapCorrection
          key={piece.start}
          piece={piece}
          now={status.at}
          zone={status.zone}
          format={format}
          store={store}
          onDone={() => choose(null)}
        />
      ) : said === undefined ? (
        children
      ) : (
        <LapSaid words={lapWords(said, status.at, format)} />
      )}
    </>
  );
}

function LapSaid({ words: [what, why] }: { readonly words: readonly [what: string, why: string] }): JSX.Element {
  return (
    <div class="popup-next" data-testid="lap-said">
      <p>
        <b class="num">{what}</b>
        <span class="popup-why">{why}</span>
      </p>
    </div>
  );
}
