import { type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { cuesBetween, type PlayerCue } from "@/src/core/player/player-cues.ts";
import type { PlayerState } from "@/src/core/player/player-state.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { workingIntervalAt } from "@/src/core/time/hours.ts";
import type { RoutineDeps } from "./routine-deps.ts";
import { cueWords } from "./routine-words.ts";
import type { SoundName } from "./sounds.ts";

type PlayerSettings = Settings["player"];

/** Everything a routine says: by voice, by sound, and to screen readers. */
export type Announcer = {
  readonly said: ReadonlySignal<string>;
  readonly player: ReadonlySignal<PlayerSettings>;
  readonly isUnsaved: ReadonlySignal<boolean>;
  readonly isMuted: ReadonlySignal<boolean>;
  readonly follow: (before: PlayerState, after: PlayerState) => void;
  readonly say: (words: string) => void;
  readonly toggleMute: () => void;
  readonly change: (patch: Partial<PlayerSettings>) => void;
  /** Takes up what was changed elsewhere; what was changed here and is on its way to be stored stays. */
  readonly takeUp: (stored: PlayerSettings) => void;
  readonly sample: () => void;
};

const SOUND_OF: Readonly<Partial<Record<PlayerCue["kind"], SoundName>>> = {
  ready: "ready",
  go: "go",
  switch: "switch",
  rest: "ready",
  count: "count",
  done: "done",
};

type AnnouncerDeps = Pick<RoutineDeps, "voice" | "sounds" | "saveSettings" | "now" | "zone">;

export function createAnnouncer(settings: Settings, deps: AnnouncerDeps): Announcer {
  const player = signal(settings.player);
  const isUnsaved = signal(false);
  const isAtWork = workingIntervalAt(settings.workingHours, deps.now(), deps.zone) !== null;
  const isMuted = signal(settings.player.quietInHours && isAtWork);
  const said = signal("");
  let saves = 0;

  const maySpeak = (): boolean => player.value.voice && !isMuted.value;
  const speaks = (): boolean => maySpeak() && deps.voice.choices().length > 0;

  const speak = (words: string): void => {
    const { voiceName, voiceRate, volume } = player.value;
    if (maySpeak()) deps.voice.say(words, { voiceName, rate: voiceRate, volume });
  };

  const say = (words: string): void => {
    said.value = words;
    speak(words);
  };

  const announce = (cue: PlayerCue, plan: PlayerState["plan"]): void => {
    const sound = SOUND_OF[cue.kind];
    if (sound !== undefined && player.value.sounds && !isMuted.value) deps.sounds.play(sound, player.value.volume);
    const words = cueWords(cue, plan);
    const isCount = cue.kind === "count" || cue.kind === "rep";
    // With the voice on, a screen reader that counts as well would talk over it.
    if (!isCount || !speaks()) said.value = words;
    speak(words);
  };

  return {
    said,
    player,
    isUnsaved,
    isMuted,
    say,
    follow: (before, after) => {
      for (const cue of cuesBetween(before, after)) announce(cue, after.plan);
      if (before.status === "running" && after.status === "paused") {
        deps.voice.stop();
        said.value = i18n.t("routine.say.paused");
      }
      if (before.status === "paused" && after.status === "running") said.value = i18n.t("routine.say.resumed");
    },
    toggleMute: () => {
      isMuted.value = !isMuted.value;
      if (isMuted.value) deps.voice.stop();
      said.value = isMuted.value ? i18n.t("routine.say.muted") : i18n.t("routine.say.unmuted");
    },
    change: (patch) => {
      player.value = { ...player.value, ...patch };
      saves += 1;
      deps
        .saveSettings({ player: player.value })
        .then(
          () => {
            isUnsaved.value = false;
          },
          () => {
            isUnsaved.value = true;
          },
        )
        .finally(() => {
          saves -= 1;
        });
    },
    takeUp: (stored) => {
      if (saves === 0 && !isUnsaved.value) player.value = stored;
    },
    sample: () => {
      const { voiceName, voiceRate, volume } = player.value;
      deps.voice.say(i18n.t("sound.sample"), { voiceName, rate: voiceRate, volume });
    },
  };
}
