import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../app/format.ts";
import { type LapMark, Track } from "../../components/track.tsx";
import { describeScene, type Scene } from "../../prompting/scene.ts";

type PictureProps = { readonly status: StatusView; readonly format: Format };

/** The track with what matters most in its middle: minutes, or one word. */
export function Picture({ status, format }: PictureProps): JSX.Element {
  const scene = describeScene(status);
  return (
    <div class="popup-stadium" data-testid="track" data-scene={scene.kind}>
      <Track
        state={scene.kind}
        progress={scene.kind === "set" ? 0 : status.seatedMs / status.lapMs}
        label={trackLabel(scene, status, format)}
        marks={lapMarks(status.lapMs)}
      />
      <Middle scene={scene} status={status} format={format} />
    </div>
  );
}

function Middle({ scene, status, format }: PictureProps & { readonly scene: Scene }): JSX.Element {
  const seated = wholeMinutes(status.seatedMs);
  switch (scene.kind) {
    case "paused":
      return (
        <Centre
          word={i18n.t("popup.mid.paused")}
          below={i18n.t("popup.mid.pausedUntil", [format.clock(scene.until)])}
        />
      );
    case "set":
      return (
        <Centre word={i18n.t("popup.mid.set")} below={`${format.weekday(status.at)} ${format.clock(status.at)}`} />
      );
    case "hold":
      return <Centre count={seated} below={i18n.t("popup.mid.seatedHeld")} />;
    case "stand":
      return <Centre count={wholeMinutes(scene.ms)} below={i18n.t("popup.mid.standing", wholeMinutes(scene.ms))} />;
    case "away":
      return (
        <Centre
          count={wholeMinutes(scene.ms)}
          below={scene.isCleared ? i18n.t("popup.mid.awayCleared") : i18n.t("popup.mid.away", wholeMinutes(scene.ms))}
        />
      );
    case "run":
      return <Centre count={seated} below={i18n.t("popup.mid.seated", seated)} />;
    case "over":
      return <Centre count={seated} below={i18n.t("popup.mid.seatedLap", [scene.lap])} />;
  }
}

type CentreProps = { readonly below: string } & ({ readonly count: number } | { readonly word: string });

/** The picture's label says the same, so the words in its middle are for eyes only. */
function Centre({ below, ...said }: CentreProps): JSX.Element {
  return (
    <div class="popup-mid" aria-hidden="true">
      {"count" in said ? (
        <div class="popup-big" data-testid="minutes">
          {said.count}
        </div>
      ) : (
        <div class="popup-word">{said.word}</div>
      )}
      <div class="popup-unit">{below}</div>
    </div>
  );
}

function trackLabel(scene: Scene, status: StatusView, format: Format): string {
  const seated = wholeMinutes(status.seatedMs);
  switch (scene.kind) {
    case "paused":
      return i18n.t("popup.track.paused", [format.clock(scene.until)]);
    case "set":
      return i18n.t("popup.track.set");
    case "hold":
      return i18n.t("popup.track.hold", [seated]);
    case "stand":
    case "away":
      return i18n.t(`popup.track.${scene.kind}`, [wholeMinutes(scene.ms)]);
    case "run":
    case "over":
      return i18n.t(`popup.track.${scene.kind}`, [seated, wholeMinutes(status.lapMs)]);
  }
}

/** Lines across the track: every ten minutes, or so far apart that no more than five are needed. */
export function lapMarks(lapMs: number): readonly LapMark[] {
  const lap = wholeMinutes(lapMs);
  const step = lap <= 12 ? 5 : 10 * Math.ceil(lap / 60);
  const count = Math.ceil(lap / step) - 1;
  return Array.from({ length: count }, (_, i) => ({ at: ((i + 1) * step) / lap, label: String((i + 1) * step) }));
}

const wholeMinutes = (ms: EpochMs): number => Math.floor(ms / MINUTE);
