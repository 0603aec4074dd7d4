import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownMachine, SyncWay } from "@/src/core/sync/sync-state.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { SureNotice } from "./sure-notice.tsx";

type OtherComputerProps = {
  readonly machine: KnownMachine;
  readonly way: SyncWay;
  readonly isBusy: boolean;
  readonly onForget: () => void;
};

/** One other computer: its name, when there was news of it, what can't be read of it; and forgetting it. */
export function OtherComputer({ machine, way, isBusy, onForget }: OtherComputerProps): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const name = machine.name === "" ? i18n.t("computers.others.unnamed") : machine.name;
  const { date, clock } = browserFormat();
  return (
    <li class="opt-back-row">
      <div>
        <b>{name}</b>
        <p class="small second">{i18n.t("computers.others.heard", [date(machine.heardAt), clock(machine.heardAt)])}</p>
        {machine.unread !== null && <p class="small">{i18n.t(`computers.others.${machine.unread}`)}</p>}
      </div>
      <Button
        size="small"
        look="bare"
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
