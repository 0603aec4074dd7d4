import type { VoiceChoice, VoicePort } from "./voice-port.ts";

type Speech = Pick<SpeechSynthesis, "getVoices" | "speak" | "cancel" | "addEventListener" | "removeEventListener">;

/**
 * Speech of the machine itself. Only voices with `localService`: the others send the text to a server, which this
 * product never does. Without one nothing is said and the words stay on the screen.
 */
export function createVoice(language: string, speech: Speech | undefined = globalThis.speechSynthesis): VoicePort {
  const local = (): SpeechSynthesisVoice[] => {
    const voices = speech?.getVoices() ?? [];
    return voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  };
  return {
    choices: () => local().map((voice): VoiceChoice => ({ name: voice.name, language: voice.lang })),
    onChoices: (callback) => {
      speech?.addEventListener("voiceschanged", callback);
      return () => speech?.removeEventListener("voiceschanged", callback);
    },
    say: (text, { voiceName, rate, volume }) => {
      const voices = local();
      const voice = voices.find((known) => known.name === voiceName) ?? voices[0];
      if (speech === undefined || voice === undefined) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.volume = volume;
      speech.cancel();
      speech.speak(utterance);
    },
    stop: () => speech?.cancel(),
  };
}
