import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Section } from "../../../components/sheet.tsx";
import { SoundSettings } from "../../../sound/sound-settings.tsx";
import type { SoundDeps } from "../options-deps.ts";
import type { OptionsStore } from "../options-store.ts";

type SoundProps = { readonly store: OptionsStore; readonly deps: SoundDeps };

/** Voice, speed, volume and short sounds of guided routines. */
export function SoundSection({ store, deps }: SoundProps): JSX.Element {
  const { player } = store.settings.value;
  const { voiceName, voiceRate, volume } = player;
  return (
    <Section id="sound" title={i18n.t("sound.title")} intro={i18n.t("sound.intro")}>
      <div class="opt-sound">
        <SoundSettings
          player={player}
          voice={deps.voice}
          onChange={(patch) => store.change({ player: { ...player, ...patch } })}
          onTry={() => deps.voice.say(i18n.t("sound.sample"), { voiceName, rate: voiceRate, volume })}
        />
      </div>
    </Section>
  );
}
