const SOUNDS = ["ready", "go", "switch", "count", "done"] as const;
export type SoundName = (typeof SOUNDS)[number];

export interface SoundPort {
  play(name: SoundName, volume: number): void;
}

/** A note: Hz, when it begins and how long it lasts, in seconds. */
type Note = readonly [frequency: number, start: number, seconds: number];

/** Our own short sounds: soft sines, never longer than a second. */
const NOTES: Readonly<Record<SoundName, readonly Note[]>> = {
  ready: [
    [440, 0, 0.14],
    [440, 0.2, 0.14],
  ],
  go: [[660, 0, 0.28]],
  switch: [
    [520, 0, 0.12],
    [390, 0.15, 0.18],
  ],
  count: [[520, 0, 0.09]],
  done: [
    [440, 0, 0.16],
    [554, 0.17, 0.16],
    [660, 0.34, 0.42],
  ],
};
const LOUDEST = 0.22;
const ATTACK_SECONDS = 0.012;

/** A sound that could only begin later than this is left out. */
const LATE_MS = 400;

/**
 * Sounds by Web Audio. A new context takes a moment to run: the first sound waits for it. Where the browser wants a
 * gesture first they stay silent until there has been one.
 */
export function createSounds(makeContext: () => AudioContext = () => new AudioContext()): SoundPort {
  let context: AudioContext | null = null;
  return {
    play(name, volume) {
      try {
        context ??= makeContext();
        const audio = context;
        const sound = (): void => {
          for (const note of NOTES[name]) playNote(audio, note, volume);
        };
        if (audio.state === "running") {
          sound();
          return;
        }
        const asked = performance.now();
        void audio.resume().then(
          () => {
            if (performance.now() - asked < LATE_MS) sound();
          },
          () => undefined,
        );
      } catch {
        // No audio device: the routine goes on without sounds.
      }
    },
  };
}

function playNote(context: AudioContext, [frequency, start, seconds]: Note, volume: number): void {
  const from = context.currentTime + start;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = "sine";
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDEST * volume, from + ATTACK_SECONDS);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + seconds + 0.02);
}
