import { type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { isSettingsKey, type ParsedSettings } from "@/src/core/settings/parse-settings.ts";
import type { Settings, SettingsKey } from "@/src/core/settings/settings.ts";
import type { ToastMessage } from "../../components/toast.tsx";
import type { SettingsDeps } from "./options-deps.ts";

/** Why what is on the page is not what is stored. */
export type SaveTrouble = { readonly detail: string };

export type OptionsStore = {
  /** What the page shows: stored values with everything that was changed here on top, saved or not. */
  readonly settings: ReadonlySignal<Settings>;
  readonly trouble: ReadonlySignal<SaveTrouble | null>;
  /** Settings that could not be read and are at their defaults, until each is saved. */
  readonly repaired: ReadonlySignal<readonly SettingsKey[]>;
  readonly toast: ReadonlySignal<ToastMessage | null>;
  /** Shows and saves at once. `words` replace "Saved." in the message. */
  readonly change: (patch: Partial<Settings>, words?: string) => void;
  /** Saves what `repaired` names as it stands on the page. */
  readonly keepRepaired: () => void;
  /** Takes up what another window changed; what was changed here and is not stored yet stays. Returns the stop. */
  readonly follow: () => () => void;
  /** Sends again what has not been stored. */
  readonly retry: () => void;
  readonly dismissToast: () => void;
  readonly newId: () => string;
  readonly sendTestPrompt: SettingsDeps["sendTestPrompt"];
  /** Resolves when nothing is being saved. For tests and for leaving the page. */
  readonly settled: () => Promise<void>;
};

/**
 * The options page's state. A change shows at once and is saved behind it, one save after another; a save that fails
 * leaves the change on the page, says so, and sends it again together with the next one.
 */
export function createOptionsStore(loaded: ParsedSettings, deps: SettingsDeps): OptionsStore {
  const initial = loaded.settings;
  const settings = signal(initial);
  const repaired = signal(keysOf(loaded));
  const trouble = signal<SaveTrouble | null>(null);
  const toast = signal<ToastMessage | null>(null);
  let stored = initial;
  let saves = 0;
  let queue: Promise<void> = Promise.resolve();

  const enqueue = (words: string, undo: Partial<Settings> | null) => {
    queue = queue.then(() => save(words, undo));
  };

  const save = async (words: string, undo: Partial<Settings> | null, always: readonly SettingsKey[] = []) => {
    const patch = { ...pick(settings.value, always), ...differences(stored, settings.value) };
    if (Object.keys(patch).length === 0) {
      trouble.value = null;
      return;
    }
    const sent = settings.value;
    try {
      ({ settings: stored } = await deps.saveSettings(patch));
      // What was typed meanwhile stays as it is on the page; the rest is what is stored now.
      settings.value = { ...stored, ...differences(sent, settings.value) };
      trouble.value = null;
      repaired.value = repaired.value.filter((key) => !(key in patch));
      saves += 1;
      toast.value = {
        id: saves,
        text: words,
        ...(undo === null ? {} : { onUndo: () => apply(undo, i18n.t("options.saved"), null) }),
      };
    } catch (error) {
      trouble.value = { detail: messageOf(error) };
    }
  };

  const takeUp = async () => {
    const now = await deps.loadSettings();
    const mine = differences(stored, settings.value);
    stored = now.settings;
    settings.value = { ...stored, ...mine };
    repaired.value = keysOf(now);
  };

  const apply = (patch: Partial<Settings>, words: string, undo: Partial<Settings> | null) => {
    settings.value = { ...settings.value, ...patch };
    enqueue(words, undo);
  };

  return {
    settings,
    trouble,
    toast,
    change: (patch, words = i18n.t("options.saved")) => {
      const before = pick(settings.value, Object.keys(patch) as SettingsKey[]);
      apply(patch, words, before);
    },
    repaired,
    keepRepaired: () => {
      queue = queue.then(() => save(i18n.t("options.saved"), null, repaired.value));
    },
    follow: () =>
      deps.onChanged(["settings"], () => {
        // After the saves that are under way: what they store is no news.
        queue = queue.then(takeUp);
      }),
    retry: () => enqueue(i18n.t("options.saved"), null),
    dismissToast: () => {
      toast.value = null;
    },
    newId: deps.newId,
    sendTestPrompt: deps.sendTestPrompt,
    settled: () => queue,
  };
}

/** The settings that fell back, all of them where what is stored is no settings at all. */
function keysOf({ settings, faults }: ParsedSettings): readonly SettingsKey[] {
  const names = faults.map(({ path }) => path.split(".")[0] ?? "");
  const all = Object.keys(settings).filter(isSettingsKey);
  return names.includes("") ? all : all.filter((key) => names.includes(key));
}

/** The settings of `next` that are not as in `before`, whole groups. */
function differences(before: Settings, next: Settings): Partial<Settings> {
  const keys = Object.keys(next) as SettingsKey[];
  return pick(
    next,
    keys.filter((key) => isChanged(before, next, key)),
  );
}

const isChanged = (before: Settings, next: Settings, key: SettingsKey): boolean =>
  JSON.stringify(next[key]) !== JSON.stringify(before[key]);

function pick(settings: Settings, keys: readonly SettingsKey[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}
