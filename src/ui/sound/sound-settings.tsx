import "./sound-settings.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Settings } from "@/src/core/settings/settings.ts";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Segments } from "../components/segments.tsx";
import { Switch } from "../components/switch.tsx";
import type { VoicePort } from "./voice-port.ts";

type PlayerSettings = Settings["player"];

export type SoundSettingsProps = {
  readonly player: PlayerSettings;
  readonly voice: Pick<VoicePort, "choices" | "onChoices">;
  readonly onChange: (patch: Partial<PlayerSettings>) => void;
  /** Says a sentence the way it is set now. */
  readonly onTry: () => void;
};

const RATES = { slower: 0.8, normal: 1, faster: 1.25 } as const;
const VOLUMES = { quieter: 0.4, medium: 0.8, louder: 1 } as const;

/** Voice, speed, volume, sounds. Every change holds at once. The player's dialog and the options page have the same. */
export function SoundSettings({ player, voice, onChange, onTry }: SoundSettingsProps): JSX.Element {
  const [, redraw] = useState(0);
  useEffect(() => voice.onChoices(() => redraw((count) => count + 1)), [voice]);
  const hasVoice = voice.choices().length > 0;
  return (
    <>
      <Switch
        label={i18n.t("sound.voice")}
        hint={hasVoice ? i18n.t("sound.voiceHint") : i18n.t("sound.noVoice")}
        isOn={player.voice && hasVoice}
        disabled={!hasVoice}
        onToggle={({ isOn }) => onChange({ voice: isOn })}
        testId="voice-on"
      />
      {hasVoice && player.voice && <VoiceChoice player={player} voice={voice} onChange={onChange} onTry={onTry} />}
      <Switch
        label={i18n.t("sound.sounds")}
        hint={i18n.t("sound.soundsHint")}
        isOn={player.sounds}
        onToggle={({ isOn }) => onChange({ sounds: isOn })}
        testId="sounds-on"
      />
      <Labelled text={i18n.t("sound.volume")}>
        <Segments
          label={i18n.t("sound.volume")}
          segments={(["quieter", "medium", "louder"] as const).map((value) => ({
            value,
            text: i18n.t(`sound.${value}`),
          }))}
          value={nearestKey(VOLUMES, player.volume)}
          onChoose={(value) => onChange({ volume: VOLUMES[value] })}
        />
      </Labelled>
      <Switch
        label={i18n.t("sound.quietInHours")}
        hint={i18n.t("sound.quietHint")}
        isOn={player.quietInHours}
        onToggle={({ isOn }) => onChange({ quietInHours: isOn })}
        testId="quiet-in-hours"
      />
    </>
  );
}

function VoiceChoice({ player, voice, onChange, onTry }: SoundSettingsProps): JSX.Element {
  return (
    <>
      <Field label={i18n.t("sound.whichVoice")}>
        {(control) => (
          <select
            {...control}
            value={player.voiceName ?? ""}
            onChange={(event) =>
              onChange({ voiceName: event.currentTarget.value === "" ? null : event.currentTarget.value })
            }
          >
            <option value="">{i18n.t("sound.anyVoice")}</option>
            {voice.choices().map(({ name, language }) => (
              <option key={name} value={name}>
                {`${name} (${language})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Labelled text={i18n.t("sound.rate")}>
        <Segments
          label={i18n.t("sound.rate")}
          segments={(["slower", "normal", "faster"] as const).map((value) => ({
            value,
            text: i18n.t(`sound.${value}`),
          }))}
          value={nearestKey(RATES, player.voiceRate)}
          onChoose={(value) => onChange({ voiceRate: RATES[value] })}
        />
      </Labelled>
      <Button size="small" icon="sound" onPress={onTry} testId="try-voice">
        {i18n.t("sound.try")}
      </Button>
    </>
  );
}

/** The words beside a row of segments; the row carries them for screen readers itself. */
function Labelled({ text, children }: { readonly text: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="sound-labelled">
      <span aria-hidden="true">{text}</span>
      {children}
    </div>
  );
}

function nearestKey<K extends string>(steps: Readonly<Record<K, number>>, value: number): K | null {
  const keys = Object.keys(steps) as K[];
  return keys.toSorted((a, b) => Math.abs(steps[a] - value) - Math.abs(steps[b] - value))[0] ?? null;
}
