import type { Effect } from "@/src/core/engine/state/effect.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { promptPage, promptRow } from "@/src/core/engine/state/prompt-table.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { clockOptions } from "@/src/core/settings/regional.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { trialReminder } from "@/src/core/trials/trial-reminder.ts";
import type { TrialToday } from "@/src/core/trials/trial-weeks.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { NotificationText } from "@/src/platform/notifications.ts";

export type PromptFacts = {
  readonly occurrence: Occurrence;
  /** Effective sitting of this bout, ms. */
  readonly seatedMs: number;
  /** How long a warm-up takes and what it was chosen for. */
  readonly warmUp: (Effect & { readonly type: "show" })["warmUp"];
  /** What it tells of besides; null: nothing. */
  readonly trial: TrialToday | null;
  /** Whether ten more minutes are on offer. */
  readonly isSnoozable: boolean;
  readonly zone: string;
  /** For somebody to whom we show movement tips only: nothing to start. */
  readonly isTip: boolean;
  /** Whether it may name the back and pain. A screen is often shared, so not unless the person chose it. */
  readonly namesBack: boolean;
  readonly clock: Settings["clock"];
  /** Best first: they decide how a time of day is written, whatever language the texts are in. */
  readonly languages: readonly string[];
};

/** What a prompt says. The title stands alone: some systems show nothing else. */
export function promptText(facts: PromptFacts): NotificationText {
  const { occurrence, isTip, trial } = facts;
  const message = isTip
    ? browserTexts.t("prompt.message.tip")
    : occurrence.short
      ? browserTexts.t("prompt.message.short")
      : messageOf(facts);
  return {
    title: titleOf(facts),
    message:
      trial === null ? message : `${message} ${browserTexts.t(`prompt.trial.${trialReminder(trial, facts)}`)}`.trim(),
    buttons: [isTip ? browserTexts.t("prompt.button.done") : startLabel(occurrence), secondLabel(facts)],
    isSilent: promptRow(occurrence.kind).isSilent ?? false,
  };
}

/** The prompt that welcome and options send to see whether one arrives. */
export function testPromptText(): NotificationText {
  return {
    title: browserTexts.t("prompt.title.test"),
    message: browserTexts.t("prompt.message.test"),
    buttons: [browserTexts.t("prompt.button.seen")],
  };
}

function titleOf(facts: PromptFacts): string {
  const { kind, because, runStart } = facts.occurrence;
  const { seatedMs, namesBack } = facts;
  if (kind === "check-in" && namesBack) return browserTexts.t("prompt.title.checkInNamed");
  if (because === "standing") return browserTexts.t("prompt.title.postureStanding");
  const { by } = promptRow(kind).trigger;
  const told = by === "run" ? clockAt(runStart, facts) : minutesOf(seatedMs);
  return browserTexts.t(`prompt.title.${camelCase(kind)}`, [told]);
}

/** What a kind says of itself; a warm-up says what it was chosen for. */
function messageOf({ occurrence: { kind }, seatedMs, warmUp, namesBack }: PromptFacts): string {
  if (kind === "review" && namesBack) return browserTexts.t("prompt.message.reviewNamed");
  if (kind !== "warm-up") return browserTexts.t(`prompt.message.${camelCase(kind)}`, [minutesOf(seatedMs)]);
  return warmUp === null ? "" : warmUpMessage(warmUp);
}

/** "You have sat 6 h 10 today: 8 min that take in the hips." */
function warmUpMessage({ seconds, reason }: NonNullable<PromptFacts["warmUp"]>): string {
  const minutes = String(Math.round(seconds / 60));
  const [hours, rest] = hoursOf(reason.because === "usual" || reason.because === "sore" ? 0 : reason.ms);
  switch (reason.because) {
    case "long-sit":
      return browserTexts.t("prompt.message.warmUpLongSit", [hours, rest, minutes]);
    case "long-bout":
      return browserTexts.t("prompt.message.warmUpLongBout", [hours, rest, minutes]);
    case "sore":
      return browserTexts.t("prompt.message.warmUpSore", [minutes]);
    case "little-time":
      return browserTexts.t("prompt.message.warmUpLate", [minutes]);
    case "usual":
      return browserTexts.t("prompt.message.warmUp", [minutes]);
  }
}

const hoursOf = (ms: number): readonly [hours: string, minutes: string] => [
  String(Math.floor(ms / HOUR)),
  String(Math.floor((ms % HOUR) / MINUTE)).padStart(2, "0"),
];

function startLabel({ kind }: Occurrence): string {
  const page = promptPage(kind);
  if (page === null) return browserTexts.t("prompt.button.start");
  return page === "review" ? browserTexts.t("prompt.button.open") : browserTexts.t("prompt.button.answer");
}

/** Two buttons are all there is: who may be in a call is asked that first. */
function secondLabel({ occurrence, isSnoozable }: PromptFacts): string {
  if (occurrence.offersCall) return browserTexts.t("prompt.button.inCall");
  return isSnoozable ? browserTexts.t("prompt.button.snooze") : browserTexts.t("prompt.button.skip");
}

function minutesOf(ms: number): string {
  return String(Math.round(ms / MINUTE));
}

function clockAt(at: EpochMs | null, { zone, clock, languages }: PromptFacts): string {
  if (at === null) return "";
  return new Intl.DateTimeFormat([...languages], { ...clockOptions(clock, languages), timeZone: zone }).format(at);
}
