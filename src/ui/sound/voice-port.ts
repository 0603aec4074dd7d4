/** One voice of the machine. */
export type VoiceChoice = { readonly name: string; readonly language: string };

/** Speech that never leaves the machine. */
export interface VoicePort {
  /** Voices of the text's language that work without the network. Empty: the words stay on the screen. */
  choices(): readonly VoiceChoice[];
  /** Browsers learn of voices only after a while. Calls back until the returned function is called. */
  onChoices(callback: () => void): () => void;
  /** Says it now, instead of what is being said. `rate` 0.5 to 2, `volume` 0 to 1. */
  say(text: string, how: { readonly voiceName: string | null; readonly rate: number; readonly volume: number }): void;
  stop(): void;
}
