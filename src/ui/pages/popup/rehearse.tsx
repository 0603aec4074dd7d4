import { signal } from "@preact/signals";
import { render } from "preact";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { PopupPage } from "./popup-page.tsx";
import type { PopupStore } from "./popup-store.ts";

/**
 * Draws the popup with an ordinary day, where nobody sees it, and takes it away again in the same turn: nothing of it is painted,
 * read out or found in the page afterwards. A first drawing takes the page three times as long as a second one, because code,
 * styles and fonts come into use; while a worker starts the page has nothing else to do (decision 6).
 * @param store only looked at: the rehearsal asks nothing and sends nothing
 */
export function rehearse(store: PopupStore, at: EpochMs, { body }: Pick<Document, "body"> = document): void {
  const stage = document.createElement("div");
  stage.className = "popup-rehearsal";
  stage.inert = true;
  body.append(stage);
  try {
    const state = signal({ ...store.state.value, report: ordinaryReport(at) });
    render(<PopupPage store={{ ...store, state, start: () => () => undefined }} />, stage);
    render(null, stage);
  } finally {
    stage.remove();
  }
}

export type Rehearsal = {
  /** The first answer, on its way. Undefined: nobody has asked, and there is nothing to wait for. */
  readonly answer: Promise<unknown> | undefined;
  /** When the page that waits is drawn with its fonts: before that they would be measured twice. */
  readonly drawn: Promise<unknown>;
  readonly now: () => EpochMs;
};

/** Rehearses while the first answer is on its way, which a worker that is awake gives sooner than the page is drawn. */
export async function rehearseWhileWaiting(store: PopupStore, { answer, drawn, now }: Rehearsal): Promise<void> {
  if (answer === undefined) return;
  const answered = answer.then(
    () => true,
    () => true,
  );
  const isAnswered = await Promise.race([answered, drawn.then(() => false)]);
  if (!isAnswered) rehearse(store, now());
}

/** What most of the popup's first drawings are made of: some minutes seated, the next prompt, a morning on one line. */
function ordinaryReport(at: EpochMs): StatusReport {
  const zone = "UTC";
  const [seatedMs, lapMs] = [24 * MINUTE, 30 * MINUTE];
  const began = at - seatedMs;
  return {
    status: {
      at,
      zone,
      day: dayKeyAt(at, zone),
      presence: "sitting",
      presenceMs: seatedMs,
      seatedMs,
      seatedBeforeRestMs: seatedMs,
      lapMs,
      pausedUntil: null,
      meetingUntil: null,
      countInUntil: null,
      askedRun: null,
      isStillStandingAsked: false,
      open: [],
      next: { kind: "posture", at: began + lapMs },
      decisions: [],
      today: { sittingMs: HOUR, standingMs: 0, awayMs: 0, longestBoutMs: HOUR },
      run: null,
      suggests: "exercise",
      isCheckedInToday: false,
    },
    settings: DEFAULT_SETTINGS,
    faults: [],
    checkIn: { today: null, yesterday: null },
    lap: {
      from: at - HOUR,
      until: at,
      items: [{ what: "piece", kind: "sitting", because: "input", start: at - HOUR, end: at, isOver: false }],
    },
  };
}
