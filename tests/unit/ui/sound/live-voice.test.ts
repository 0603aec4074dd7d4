import { beforeEach, expect, test, vi } from "vitest";
import { createVoice } from "@/src/ui/sound/live-voice.ts";

const LOUD = { voiceName: null, rate: 1, volume: 1 };
const voiceOf = (name: string, localService: boolean, lang = "en-GB") => ({ name, localService, lang });

class Utterance {
  voice: { readonly name: string } | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
beforeEach(() => vi.stubGlobal("SpeechSynthesisUtterance", Utterance));

/** A browser's speech that knows its voices only after `load`. */
function aSpeech() {
  let voices: readonly ReturnType<typeof voiceOf>[] = [];
  const listeners = new Set<() => void>();
  const spoken: string[] = [];
  const speech = {
    getVoices: () => voices,
    speak: ({ text, voice }: Utterance) => spoken.push(`${voice?.name ?? "nobody"}: ${text}`),
    cancel: () => {},
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  } as unknown as SpeechSynthesis;
  const load = (...known: typeof voices) => {
    voices = known;
    for (const listener of listeners) listener();
  };
  return { speech, load, spoken };
}

test("a voice that would send the words away never says them", () => {
  const { speech, load, spoken } = aSpeech();
  const voice = createVoice("en", speech);
  load(voiceOf("Cloud", false), voiceOf("Stimme", true, "de-DE"));
  voice.say("Halfway.", LOUD);
  voice.say("Halfway.", { ...LOUD, voiceName: "Cloud" });
  expect(voice.choices()).toEqual([]);
  expect(spoken).toEqual([]);
});

test("the first words wait for the voices to load; only the latest of them is said", () => {
  const { speech, load, spoken } = aSpeech();
  const voice = createVoice("en", speech);
  voice.say("Hip-flexor stretch.", LOUD);
  voice.say("Hold for 40 seconds.", LOUD);
  load(voiceOf("Cloud", false), voiceOf("Here", true));
  expect(spoken).toEqual(["Here: Hold for 40 seconds."]);
});

test("words whose voice comes much too late, or after they were stopped, stay unsaid", () => {
  let now = 0;
  const { speech, load, spoken } = aSpeech();
  const voice = createVoice("en", speech, () => now);
  voice.say("Get ready.", LOUD);
  now = 10_000;
  load(voiceOf("Here", true));
  expect(spoken).toEqual([]);

  const other = aSpeech();
  const stopped = createVoice("en", other.speech);
  stopped.say("Get ready.", LOUD);
  stopped.stop();
  other.load(voiceOf("Here", true));
  expect(other.spoken).toEqual([]);
});
