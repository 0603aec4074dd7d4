import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";
import { Segments } from "../../../components/segments.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { RoutinePorts } from "../routine-ports.ts";
import type { RoutineStore } from "../routine-store.ts";
import { Modal } from "./modal.tsx";

type SoundProps = { readonly store: RoutineStore; readonly ports: RoutinePorts };

const RATES = { slower: 0.8, normal: 1, faster: 1.25 } as const;
const VOLUMES = { quieter: 0.4, medium: 0.8, louder: 1 } as const;

/** Voice, speed, volume, sounds. Every change holds at once and is kept. */
export function SoundDialog({ store, ports }: SoundProps): JSX.Element {
  const player = store.player.value;
  const hasVoice = ports.voice.choices().length > 0;
  return (
    <Modal title={i18n.t("routine.sound.title")} onClose={store.closeDialog} testId="sound-dialog">
      <Switch
        label={i18n.t("routine.sound.voice")}
        hint={hasVoice ? i18n.t("routine.sound.voiceHint") : i18n.t("routine.sound.noVoice")}
        isOn={player.voice && hasVoice}
        disabled={!hasVoice}
        onToggle={({ isOn }) => store.changePlayer({ voice: isOn })}
        testId="voice-on"
      />
      {hasVoice && player.voice && <VoiceChoice store={store} ports={ports} />}
      <Switch
        label={i18n.t("routine.sound.sounds")}
        hint={i18n.t("routine.sound.soundsHint")}
        isOn={player.sounds}
        onToggle={({ isOn }) => store.changePlayer({ sounds: isOn })}
        testId="sounds-on"
      />
      <Labelled text={i18n.t("routine.sound.volume")}>
        <Segments
          label={i18n.t("routine.sound.volume")}
          segments={(["quieter", "medium", "louder"] as const).map((value) => ({
            value,
            text: i18n.t(`routine.sound.${value}`),
          }))}
          value={nearestKey(VOLUMES, player.volume)}
          onChoose={(value) => store.changePlayer({ volume: VOLUMES[value] })}
        />
      </Labelled>
      <Switch
        label={i18n.t("routine.sound.quietInHours")}
        hint={i18n.t("routine.sound.quietHint")}
        isOn={player.quietInHours}
        onToggle={({ isOn }) => store.changePlayer({ quietInHours: isOn })}
        testId="quiet-in-hours"
      />
      {store.isPlayerUnsaved.value && (
        <p class="second" role="alert">
          {i18n.t("routine.sound.notSaved")}
        </p>
      )}
      <Button look="ink" onPress={store.closeDialog} testId="sound-close">
        {i18n.t("routine.sound.close")}
      </Button>
    </Modal>
  );
}

function VoiceChoice({ store, ports }: SoundProps): JSX.Element {
  const player = store.player.value;
  return (
    <>
      <Field label={i18n.t("routine.sound.whichVoice")}>
        {(control) => (
          <select
            {...control}
            value={player.voiceName ?? ""}
            onChange={(event) =>
              store.changePlayer({ voiceName: event.currentTarget.value === "" ? null : event.currentTarget.value })
            }
          >
            <option value="">{i18n.t("routine.sound.anyVoice")}</option>
            {ports.voice.choices().map((voice) => (
              <option key={voice.name} value={voice.name}>
                {`${voice.name} (${voice.language})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Labelled text={i18n.t("routine.sound.rate")}>
        <Segments
          label={i18n.t("routine.sound.rate")}
          segments={(["slower", "normal", "faster"] as const).map((value) => ({
            value,
            text: i18n.t(`routine.sound.${value}`),
          }))}
          value={nearestKey(RATES, player.voiceRate)}
          onChoose={(value) => store.changePlayer({ voiceRate: RATES[value] })}
        />
      </Labelled>
      <Button size="small" icon="sound" onPress={store.tryVoice} testId="try-voice">
        {i18n.t("routine.sound.try")}
      </Button>
    </>
  );
}

/** The words beside a row of segments; the row carries them for screen readers itself. */
function Labelled({ text, children }: { readonly text: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="routine-labelled">
      <span aria-hidden="true">{text}</span>
      {children}
    </div>
  );
}

function nearestKey<K extends string>(steps: Readonly<Record<K, number>>, value: number): K | null {
  const keys = Object.keys(steps) as K[];
  return keys.toSorted((a, b) => Math.abs(steps[a] - value) - Math.abs(steps[b] - value))[0] ?? null;
}
