import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownMachine, SyncWay } from "@/src/core/sync/sync-state.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { longDate } from "../diary/bring-in-words.ts";
import { SureNotice } from "./sure-notice.tsx";

/** Whoever wasn't heard from for so long may be gone for good. */
const SILENT = 60 * DAY;

type OtherComputerProps = {
  readonly now: EpochMs;
  readonly machine: KnownMachine;
  readonly way: SyncWay;
  readonly isBusy: boolean;
  readonly onForget: () => void;
};

/** One other computer: its name, when there was news of it, what can't be read of it; and forgetting it. */
export function OtherComputer({ now, machine, way, isBusy, onForget }: OtherComputerProps): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const name = machine.name === "" ? i18n.t("computers.others.unnamed") : machine.name;
  return (
    <li class="opt-back-row">
      <div>
        <b>{name}</b>
        <p class="small second">{heardWords(machine.heardAt, now)}</p>
        {machine.unread !== null && <p class="small">{i18n.t(`computers.others.${machine.unread}`)}</p>}
      </div>
      <Button
        size="small"
        variant="bare"
        disabled={isBusy || isAsked}
        onPress={() => setAsked(true)}
        testId={`forget-${machine.device}`}
      >
        <span aria-hidden="true">{i18n.t("computers.others.forget")}</span>
        <span class="sr">{i18n.t("computers.others.forgetNamed", [name])}</span>
      </Button>
      {isAsked && (
        <div class="opt-back-below">
          <SureNotice
            of="others"
            words={i18n.t(`computers.others.sure.${way}`, [name])}
            isBusy={isBusy}
            onYes={onForget}
            onNo={() => setAsked(false)}
          />
        </div>
      )}
    </li>
  );
}

function heardWords(at: EpochMs, now: EpochMs): string {
  const { date, clock } = browserFormat();
  return now - at < SILENT
    ? i18n.t("computers.others.heard", [date(at), clock(at)])
    : i18n.t("computers.others.silent", [longDate(at)]);
}
