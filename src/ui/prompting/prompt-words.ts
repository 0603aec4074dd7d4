import { i18n } from "#i18n";
import type { WaitReason } from "@/src/core/engine/state/decision.ts";
import type { DueReason, HoldReason } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../app/format.ts";

/** The kind inside a sentence: "posture reset". */
export const kindWord = (kind: PromptKind): string => i18n.t(`popup.kind.${camelCase(kind)}`);
/** The open prompt as a heading: "Time to change position". */
export const dueTitle = (kind: PromptKind): string => i18n.t(`popup.due.${camelCase(kind)}`);
export const heldWhy = (because: HoldReason): string => i18n.t(`popup.held.${camelCase(because)}`);

/** Why nothing is planned, and until when if that is known. */
export function waitWhy(because: WaitReason, until: EpochMs | null, at: EpochMs, format: Format): string {
  if (because === "outside-hours" && until !== null) {
    return i18n.t("popup.wait.outsideHoursUntil", [dayAndClock(until, at, format)]);
  }
  return i18n.t(`popup.wait.${camelCase(because)}`);
}

/** Why the open prompt is there. */
export function dueWhy(
  because: DueReason,
  status: StatusView,
  format: Format,
  { short }: { readonly short: boolean },
): string {
  const seated = format.minutes(status.seatedMs);
  if (short) return i18n.t("popup.due.because.short", [seated]);
  switch (because) {
    case "sitting":
      return i18n.t("popup.due.because.sitting", [seated]);
    case "total":
      return i18n.t("popup.due.because.total", [format.minutes(status.today.sittingMs)]);
    case "run":
      return status.run === null
        ? i18n.t("popup.due.because.runPlain")
        : i18n.t("popup.due.because.run", [format.clock(status.run.start)]);
    default:
      return i18n.t(`popup.due.because.${because}`);
  }
}

/** Why the next prompt comes when it comes: the rule behind it, with the person's own numbers. */
export function nextWhy(kind: PromptKind, { settings, status }: StatusReport, format: Format): string {
  switch (kind) {
    case "posture":
      return i18n.t("popup.why.posture", [format.minutes(status.lapMs)]);
    case "hip-flexor":
      return i18n.t("popup.why.hipFlexor", [format.minutes(settings.hipFlexor.everyMinutes * MINUTE)]);
    case "walk":
      return i18n.t("popup.why.walk", [format.minutes(settings.walk.everyMinutes * MINUTE)]);
    case "warm-up":
      if (status.run === null) return i18n.t("popup.why.warmUpPlain");
      return i18n.t("popup.why.warmUp", [
        format.minutes(status.run.start - status.run.warmUpAt),
        format.clock(status.run.start),
      ]);
    default:
      return i18n.t(`popup.why.${camelCase(kind)}`);
  }
}

/** The clock alone for today, the weekday before it for any other day. */
export function dayAndClock(at: EpochMs, now: EpochMs, format: Format): string {
  return format.weekday(at) === format.weekday(now) && at - now < 24 * 60 * MINUTE
    ? format.clock(at)
    : `${format.weekday(at)} ${format.clock(at)}`;
}
