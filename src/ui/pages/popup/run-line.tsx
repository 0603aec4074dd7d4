import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { dayOf, instantOn } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { RunNow } from "../../components/run-now.tsx";
import type { PopupStore } from "./popup-store.ts";
import { QuietLine } from "./quiet-line.tsx";

type Run = NonNullable<StatusView["run"]>;

export type RunLineProps = {
  readonly report: StatusReport;
  readonly run: Run;
  readonly format: Format;
  readonly store: Pick<PopupStore, "runNow" | "command">;
};

/** The next run, what its warm-up will be and why. */
export function RunLine({ report, run, format, store }: RunLineProps): JSX.Element {
  const { status, advice } = report;
  const isToday = run.start < dayOf(status.at, status.zone).end;
  const isOff = isToday && (advice?.level ?? 0) >= 2;
  const isWorse = isToday && status.suggests === "nothing";
  return (
    <QuietLine
      icon="run"
      href={pagePath({ page: "runs", query: {} })}
      title={titleOf(status, run, format)}
      testId="run-line"
      action={
        run.isBegun === true ? (
          <Button size="small" onPress={() => void store.command("undo-run-now", { id: run.id })} testId="undo-run-now">
            {i18n.t("common.undo")}
          </Button>
        ) : (
          isToday &&
          run.warmUp !== null &&
          status.suggests === "exercise" && <NowButton {...{ report, run, format, store }} />
        )
      }
    >
      {isOff
        ? i18n.t("popup.run.notToday")
        : isWorse
          ? i18n.t("popup.run.worse")
          : status.suggests === "tips"
            ? i18n.t("popup.run.tips")
            : warmUpWords(run, status.at, format, isToday ? null : "later")}
    </QuietLine>
  );
}

export type PlanLineProps = {
  readonly report: StatusReport;
  readonly store: Pick<PopupStore, "planRun" | "runNow">;
};

const USUAL = { at: "18:00", minutes: 45 } as const;

/** No run is planned: one at a time of day, today or, where that has passed, tomorrow. */
export function PlanLine({ report, store }: PlanLineProps): JSX.Element {
  const { at, zone, day } = report.status;
  const usual = report.settings.runPlan[0] ?? USUAL;
  const [time, setTime] = useState<string>(usual.at);
  const plan = () => {
    if (!/^\d\d:\d\d$/.test(time)) return;
    const { end } = dayOf(at, zone);
    const today = instantOn(day, time as ClockTime, zone);
    const start = today > at ? today : instantOn(dayOf(end, zone).day, time as ClockTime, zone);
    void store.planRun(start, usual.minutes);
  };
  return (
    <li>
      <form
        class="popup-plan"
        onSubmit={(event) => {
          event.preventDefault();
          plan();
        }}
      >
        <Icon name="run" />
        <label>
          {i18n.t("popup.run.next")}{" "}
          <input
            type="time"
            class="num"
            required
            value={time}
            onInput={(event) => setTime(event.currentTarget.value)}
            data-testid="plan-at"
          />
        </label>
        <Button size="small" submit testId="plan-run">
          {i18n.t("popup.run.plan")}
        </Button>
        {(report.advice?.level ?? 0) < 2 && report.status.suggests === "exercise" && (
          <Button size="small" onPress={() => void store.runNow("instead")} testId="running-now">
            {i18n.t("common.runNow.start")}
          </Button>
        )}
      </form>
    </li>
  );
}

function NowButton({ report: { status, settings }, run, format, store }: RunLineProps): JSX.Element {
  const start = status.at + (run.nowSeconds ?? 0) * SECOND;
  const coolDown = start + (run.minutes + settings.coolDown.afterMinutes) * MINUTE;
  return (
    <RunNow
      size="small"
      planned={run.start > status.at ? format.clock(run.start) : null}
      times={{ run: format.clock(start), coolDown: format.clock(coolDown) }}
      onRun={(plan) => void store.runNow(plan)}
    />
  );
}

/** `instead`: what the reason is called where nothing of today counts. */
function warmUpWords({ warmUp, warmUpAt, isBegun }: Run, at: EpochMs, format: Format, instead: "later" | null): string {
  if (!warmUp?.reason) return i18n.t("popup.run.underWay");
  if (isBegun === true) return i18n.t("popup.run.begun");
  const { reason, seconds } = warmUp;
  const sat = "ms" in reason ? format.minutes(reason.ms) : "";
  return i18n.t(`popup.run.because.${instead ?? camelCase(reason.because)}`, [
    // A time that has passed is no time to warm up at.
    warmUpAt < at ? i18n.t("popup.run.now") : format.clock(warmUpAt),
    format.duration((seconds ?? 0) * SECOND),
    sat,
  ]);
}

/** A run from here on is "tonight". */
const EVENING = 17 * HOUR;

/** The next run where there is no room for more than its time or its day. */
export function shortRunTitle({ at, zone, run }: StatusView, format: Format): string {
  if (run === null) return i18n.t("popup.run.next");
  return run.start < dayOf(at, zone).end
    ? i18n.t("popup.run.shortToday", [format.clock(run.start)])
    : i18n.t("popup.run.shortOther", [format.weekday(run.start)]);
}

function titleOf({ at, zone }: StatusView, { start, minutes }: Run, format: Format): string {
  const clock = format.clock(start);
  const today = dayOf(at, zone);
  if (start < today.end) {
    const isEvening = start - today.start >= EVENING;
    return isEvening ? i18n.t("popup.run.tonight", [clock, minutes]) : i18n.t("popup.run.today", [clock, minutes]);
  }
  if (start < dayOf(today.end, zone).end) return i18n.t("popup.run.tomorrow", [clock, minutes]);
  return i18n.t("popup.run.other", [format.weekday(start), clock, minutes]);
}
