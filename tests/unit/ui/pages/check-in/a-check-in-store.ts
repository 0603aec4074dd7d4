import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import type { ClinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { Exertion } from "@/src/core/advice/exertion.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { nextCheckIn } from "@/src/core/check-in/next-check-in.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import type { Send } from "@/src/messaging/client.ts";
import type { MessageName } from "@/src/messaging/protocol.ts";
import { createCheckInStore } from "@/src/ui/pages/check-in/check-in-store.ts";
import { createKeptDrafts } from "@/src/ui/pages/check-in/kept-drafts.ts";
import { TODAY } from "../../../../support/builders/a-check-in.ts";

/** A store over a background that keeps answers in memory. 16:31 UTC on `TODAY`. */
export function aCheckInStore(
  stored: readonly CheckIn[] = [],
  settings: Partial<Settings> = {},
  known: {
    readonly exertions?: readonly Exertion[];
    readonly checks?: readonly ClinicianCheck[];
    /** What the browser kept of an earlier visit. */
    readonly storage?: Storage;
    /** No past answer can be read. */
    readonly isUnreadable?: boolean;
  } = {},
) {
  let pause: (() => void) | null = null;
  const background = {
    checkIns: [...stored],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    sent: [] as (readonly [MessageName, unknown])[],
    /** Messages that fail. */
    failing: new Set<MessageName>(),
    isUnreadable: known.isUnreadable ?? false,
    now: Date.parse(`${TODAY}T16:31:00Z`),
    nextId: 0,
  };
  const report = () => ({
    status: { suggests: "exercise" },
    faults: [],
    checkIn: { today: null, yesterday: null },
    today: { around: { ...bareAnswerContext(background.settings, []), exertions: known.exertions ?? [] } },
  });
  const answers: Partial<Record<MessageName, (request: never) => unknown>> = {
    "get-status": report,
    "read-status": report,
    "save-check-in": (request: Parameters<typeof nextCheckIn>[1]) => {
      const checkIn = nextCheckIn(background.checkIns, request, {
        now: background.now,
        zone: "UTC",
        newId: () => `new-${(background.nextId += 1)}`,
      });
      if (checkIn === null) throw new Error("gone");
      background.checkIns = [...background.checkIns.filter(({ id }) => id !== checkIn.id), checkIn];
      return { checkIn };
    },
    "save-settings": ({ patch }: { readonly patch: Partial<Settings> }) => {
      background.settings = { ...background.settings, ...patch };
      return { settings: background.settings };
    },
    "save-weekly-answers": ({ answers: given }: { readonly answers: object }) => ({
      week: { id: "week", day: TODAY, zone: "UTC", at: background.now, updatedAt: background.now, ...given },
    }),
  };
  const send = (async (name: MessageName, request: never) => {
    background.sent.push([name, request]);
    if (background.failing.has(name)) throw new Error(`${name} failed`);
    return answers[name]?.(request) ?? null;
  }) as Send;
  const store = createCheckInStore({
    send,
    kept: createKeptDrafts(known.storage ?? aStorage()),
    after: (_ms, callback) => {
      pause = callback;
      return () => {
        pause = null;
      };
    },
    now: () => background.now,
    zone: () => "UTC",
    reads: {
      settings: async () => background.settings,
      checkIns: async () => {
        if (background.isUnreadable) throw new Error("unreadable");
        return background.checkIns;
      },
      checks: async () => known.checks ?? [],
      weeks: async () => [],
      runs: async () => [],
    },
  });
  /** Another window stores an answer. */
  const elsewhere = (checkIn: CheckIn) => background.checkIns.push(checkIn);
  /** Nothing is typed for a while. */
  const rest = () => pause?.();
  return { store, background, elsewhere, rest };
}

/** A page's own storage. */
export function aStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as Storage;
}

/** Lets everything that waits for the background finish. */
export const settle = () => new Promise<void>((done) => setTimeout(done, 0));
