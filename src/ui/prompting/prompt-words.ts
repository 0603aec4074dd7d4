import { i18n } from "#i18n";
import type { WaitReason } from "@/src/core/engine/state/decision.ts";
import type { DueReason, HoldReason } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { OpenPrompt, StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { nextWorkingStart, workingIntervalAt } from "@/src/core/time/hours.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../app/format.ts";

/** The kind inside a sentence: "posture reset". */
export const kindWord = (kind: PromptKind): string => i18n.t(`popup.kind.${camelCase(kind)}`);
/** The open prompt as a heading: "Time to change position". */
export const dueTitle = (kind: PromptKind): string => i18n.t(`popup.due.${camelCase(kind)}`);
export const heldWhy = (because: HoldReason): string => i18n.t(`popup.held.${camelCase(because)}`);

/** Why nothing is planned. Outside working hours it says which those are. */
export function waitWhy(because: WaitReason, { settings, status }: StatusReport, format: Format): string {
  return (
    (because === "outside-hours" ? hoursWords(settings, status, format) : null) ??
    i18n.t(`popup.wait.${camelCase(because)}`)
  );
}

/** The next working hours, with their day where that is another; null where there are none. */
function hoursWords(
  { workingHours }: StatusReport["settings"],
  { at, zone }: StatusView,
  format: Format,
): string | null {
  const next = nextWorkingStart(workingHours, at, zone);
  const hours = next === null ? null : workingIntervalAt(workingHours, next, zone);
  if (hours === null) return null;
  return i18n.t("popup.wait.outsideHoursUntil", [dayAndClock(hours.start, at, format), format.clock(hours.end)]);
}

/** Why the open prompt is there: its own run, its own time. */
export function dueWhy(
  because: DueReason,
  status: StatusView,
  format: Format,
  { kind, short, dueAt, runStart }: Pick<OpenPrompt, "kind" | "short" | "dueAt" | "runStart">,
): string {
  const seated = format.minutes(status.seatedMs);
  if (short) return i18n.t("popup.due.because.short", [seated]);
  switch (because) {
    case "sitting":
      return i18n.t("popup.due.because.sitting", [seated]);
    case "total":
      return i18n.t("popup.due.because.total", [format.minutes(status.today.sittingMs)]);
    case "time":
      return i18n.t("popup.due.because.time", [dayAndClock(dueAt, status.at, format)]);
    case "run":
      if (runStart === null) return i18n.t("popup.due.because.runPlain");
      return i18n.t(kind === "cool-down" ? "popup.due.because.ran" : "popup.due.because.run", [format.clock(runStart)]);
    default:
      return i18n.t(`popup.due.because.${because}`);
  }
}

/** Why the next prompt comes when it comes: the rule behind it, with the person's own numbers. */
export function nextWhy(next: NonNullable<StatusView["next"]>, report: StatusReport, format: Format): string {
  const { settings, status, stretchedAt = null } = report;
  const { kind } = next;
  const hours = () => (isOutsideHours(status) ? hoursWords(settings, status, format) : null);
  switch (kind) {
    case "posture":
      if (stretchedAt !== null) return i18n.t("popup.why.stretched", [format.clock(stretchedAt)]);
      // The lap is over already: a prompt came at its end and was let go, and this is the next one.
      return (
        hours() ??
        i18n.t(`popup.why.${status.seatedMs < status.lapMs ? "posture" : "postureAgain"}`, [
          format.minutes(status.lapMs),
        ])
      );
    case "hip-flexor":
      return hours() ?? i18n.t("popup.why.hipFlexor", [format.minutes(settings.hipFlexor.everyMinutes * MINUTE)]);
    case "walk":
      return hours() ?? i18n.t("popup.why.walk", [format.minutes(settings.walk.everyMinutes * MINUTE)]);
    case "warm-up":
      // The next run's warm-up may be over, and this one another's.
      if (status.run === null || Math.abs(status.run.warmUpAt - next.at) > MINUTE) {
        return i18n.t("popup.why.warmUpPlain");
      }
      return i18n.t("popup.why.warmUp", [
        format.minutes(status.run.start - status.run.warmUpAt),
        format.clock(status.run.start),
      ]);
    default:
      return hours() ?? i18n.t(`popup.why.${camelCase(kind)}`);
  }
}

function isOutsideHours({ decisions }: StatusView): boolean {
  const posture = decisions.find((one) => one.kind === "posture");
  return posture?.decision === "wait" && posture.because === "outside-hours";
}

/** The clock alone for today, the weekday before it for any other day. */
export function dayAndClock(at: EpochMs, now: EpochMs, format: Format): string {
  return format.weekday(at) === format.weekday(now) && at - now < 24 * 60 * MINUTE
    ? format.clock(at)
    : `${format.weekday(at)} ${format.clock(at)}`;
}
