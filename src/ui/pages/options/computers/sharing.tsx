import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SyncKind } from "@/src/core/sync/sync-row.ts";
import type { SyncState } from "@/src/core/sync/sync-state.ts";
import { DAY, type EpochMs, SECOND } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { textLocale } from "../../../app/text-locale.ts";
import { Button } from "../../../components/button.tsx";
import { kindName, longDate } from "../diary/bring-in-words.ts";
import type { ComputersDeps } from "./computers-deps.ts";
import { HandFiles } from "./hand-files.tsx";
import { HealthSwitch } from "./join-form.tsx";
import { OtherComputer } from "./other-computer.tsx";
import { SureNotice } from "./sure-notice.tsx";
import { Trouble } from "./trouble.tsx";

type SharingProps = {
  readonly deps: ComputersDeps;
  readonly state: SyncState;
  readonly satMs: number;
  readonly isBusy: boolean;
  readonly run: (work: Promise<void>) => void;
};

/** How the exchange stands: when it last worked, what waits, what stays here and why, which computers there are. */
export function Sharing({ deps, state, satMs, isBusy, run }: SharingProps): JSX.Element {
  const [isLeaving, setLeaving] = useState(false);
  const { name, sharesHealth, machines, way, folder } = state;
  const now = deps.now();
  return (
    <div class="opt-computers" data-testid="sync-on">
      <h3 class="h3">{name}</h3>
      <Trouble deps={deps} state={state} isBusy={isBusy} run={run} />
      <p class="small second">{i18n.t(`computers.on.via.${way}`, [folder])}</p>
      <p data-testid="sync-last">
        {lastWords(state, now)} {waitingWords(state)}
      </p>
      {satMs > 0 && machines.length > 0 && (
        <p class="small">{i18n.t("computers.on.satToday", [browserFormat().minutes(satMs)])}</p>
      )}
      <Stays state={state} />
      <HealthSwitch
        isOn={sharesHealth}
        isBusy={isBusy}
        onToggle={(isOn) => run(deps.joinSync({ name, sharesHealth: isOn, way, folder }))}
      />
      <div class="opt-computers-others">
        <h3 class="h3">{i18n.t("computers.others.title")}</h3>
        {machines.length === 0 ? (
          <p class="small second">{i18n.t(`computers.others.none.${way}`)}</p>
        ) : (
          <ul class="opt-back-list">
            {machines.map((machine) => (
              <OtherComputer
                key={machine.device}
                now={now}
                machine={machine}
                way={way}
                isBusy={isBusy}
                onForget={() => run(deps.forgetComputer(machine.device))}
              />
            ))}
          </ul>
        )}
      </div>
      {isLeaving ? (
        <SureNotice
          of="leave"
          words={i18n.t(`computers.leave.means.${way}`)}
          isBusy={isBusy}
          onYes={() => run(deps.leaveSync())}
          onNo={() => setLeaving(false)}
        />
      ) : (
        <div class="opt-copy-row">
          {way === "hand" ? (
            <HandFiles deps={deps} isBusy={isBusy} run={run} />
          ) : (
            <Button size="small" busy={isBusy} onPress={() => run(deps.exchangeNow())} testId="sync-now">
              {i18n.t("computers.on.now")}
            </Button>
          )}
          <Button size="small" variant="bare" disabled={isBusy} onPress={() => setLeaving(true)} testId="sync-leave">
            {i18n.t("computers.leave.ask")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Of an instant that long ago the year has to be said. */
const LONG_AGO = 300 * DAY;

function lastWords({ lastAt }: SyncState, now: EpochMs): string {
  const { date, clock } = browserFormat();
  if (lastAt === null) return i18n.t("computers.on.never");
  const day = now - lastAt < LONG_AGO ? date(lastAt) : longDate(lastAt);
  return i18n.t("computers.on.exchanged", [day, clock(lastAt)]);
}

/** Where a person has to decide something first, nothing goes on its own. */
function waitingWords({ isWaiting, trouble }: SyncState): string {
  if (!isWaiting) return i18n.t("computers.on.nothingWaits");
  const isStopped = trouble === "account" || trouble === "access";
  return i18n.t(isStopped ? "computers.on.stopped" : "computers.on.waiting");
}

/** What does not go, and why. */
function Stays({ state: { left, missing, machines, held, aside } }: { readonly state: SyncState }): JSX.Element {
  const kinds = left.kinds
    .map(([kind, count]) => i18n.t("computers.stays.kind", [nameOf(kind), count.toLocaleString(i18n.t("common.lang"))]))
    .reduce((all, words) => (all === "" ? words : i18n.t("options.hours.list", [all, words])), "");
  return (
    <>
      {left.newest !== null && (
        <p class="small second" data-testid="sync-left">
          {i18n.t("computers.stays.room", [kinds, longDate(left.newest)])}
        </p>
      )}
      {left.kinds.some(([kind]) => kind === "runs") && (
        <p class="small second" data-testid="sync-sums">
          {i18n.t("computers.stays.sums")}
        </p>
      )}
      {missing.map(({ of, runs, seconds, from, until }) => (
        <p key={of} class="small second" data-testid="sync-missing">
          {i18n.t("computers.stays.missing", runs, [
            machines.find(({ device }) => device === of)?.name ?? i18n.t("computers.others.unnamed"),
            runs.toLocaleString(i18n.t("common.lang")),
            browserFormat().minutes(seconds * SECOND),
            monthName(from),
            monthName(until),
          ])}
        </p>
      ))}
      {held > 0 && <p class="small second">{i18n.t("computers.stays.health", held)}</p>}
      {aside > 0 && <p class="small second">{i18n.t("computers.stays.aside", aside)}</p>}
    </>
  );
}

const nameOf = (kind: SyncKind): string =>
  kind === "settings" || kind === "runMonths" ? i18n.t("computers.stays.settings") : kindName(kind);

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(textLocale(), { year: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00Z`),
  );
