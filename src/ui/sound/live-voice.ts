import type { VoiceChoice, VoicePort } from "./voice-port.ts";

type Speech = Pick<SpeechSynthesis, "getVoices" | "speak" | "cancel" | "addEventListener" | "removeEventListener">;

/** Words for which the machine's voices came later than this are left unsaid. */
const LATE_MS = 2500;

/**
 * Speech of the machine itself. Only voices with `localService`: the others send the text to a server, which this
 * product never does. Without one nothing is said and the words stay on the screen.
 * Browsers list their voices a moment after the page has loaded: the first words wait for them.
 */
export function createVoice(
  language: string,
  speech: Speech | undefined = globalThis.speechSynthesis,
  now: () => number = () => performance.now(),
): VoicePort {
  let waiting: { readonly say: () => void; readonly since: number } | null = null;
  const local = (): SpeechSynthesisVoice[] => {
    const voices = speech?.getVoices() ?? [];
    return voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  };
  // Asking is what makes some browsers load them.
  local();
  speech?.addEventListener("voiceschanged", () => {
    const words = waiting;
    waiting = null;
    if (words !== null && now() - words.since < LATE_MS) words.say();
  });
  const say: VoicePort["say"] = (text, { voiceName, rate, volume }) => {
    const voices = local();
    const voice = voices.find((known) => known.name === voiceName) ?? voices[0];
    waiting = null;
    if (speech === undefined) return;
    if (voice === undefined) {
      if (speech.getVoices().length === 0) {
        waiting = { say: () => say(text, { voiceName, rate, volume }), since: now() };
      }
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.volume = volume;
    speech.cancel();
    speech.speak(utterance);
  };
  return {
    choices: () => local().map((voice): VoiceChoice => ({ name: voice.name, language: voice.lang })),
    onChoices: (callback) => {
      speech?.addEventListener("voiceschanged", callback);
      return () => speech?.removeEventListener("voiceschanged", callback);
    },
    say,
    stop: () => {
      waiting = null;
      speech?.cancel();
    },
  };
}
