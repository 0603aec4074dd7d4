import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { SoundSettings } from "../../../sound/sound-settings.tsx";
import type { RoutineDeps } from "../routine-deps.ts";
import type { RoutineStore } from "../routine-store.ts";

type SoundProps = { readonly store: RoutineStore; readonly deps: RoutineDeps };

/** Voice, speed, volume, sounds, over the routine. Every change holds at once and is kept. */
export function SoundDialog({ store, deps }: SoundProps): JSX.Element {
  return (
    <Dialog kind="question" title={i18n.t("sound.title")} onClose={store.closeDialog} testId="sound-dialog">
      <SoundSettings
        player={store.player.value}
        voice={deps.voice}
        onChange={store.changePlayer}
        onTry={store.tryVoice}
      />
      {store.isPlayerUnsaved.value && (
        <p class="second" role="alert">
          {i18n.t("sound.notSaved")}
        </p>
      )}
      <Button variant="ink" onPress={store.closeDialog} testId="sound-close">
        {i18n.t("sound.close")}
      </Button>
    </Dialog>
  );
}
