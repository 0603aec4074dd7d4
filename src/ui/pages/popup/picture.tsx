import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Level } from "@/src/core/care-level/level.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../app/format.ts";
import { Partner } from "../../components/partner.tsx";
import { type LapMark, Track } from "../../components/track.tsx";
import { partnerDoes } from "../../prompting/partner-does.ts";
import { describeScene, type Scene } from "../../prompting/scene.ts";

type PictureProps = {
  readonly status: StatusView;
  /** The person's own line for a day's sitting, ms; null: none. */
  readonly lineMs: number | null;
  readonly format: Format;
  readonly level: Level;
};

/** The track with what matters most in its middle: minutes, or one word. */
export function Picture({ status, lineMs, format, level }: PictureProps): JSX.Element {
  const scene = describeScene(status);
  const day = lineMs === null ? null : dayWords(status.today.sittingMs, lineMs, format);
  const label = trackLabel(scene, status, format);
  return (
    <div class="popup-stadium" data-testid="track" data-scene={scene.kind}>
      <Track
        state={scene.kind}
        progress={scene.kind === "set" ? 0 : status.seatedMs / status.lapMs}
        label={day === null ? label : `${label}; ${day}`}
        marks={lapMarks(status.lapMs)}
        day={lineMs === null ? null : status.today.sittingMs / lineMs}
      />
      <Partner does={partnerDoes(status, level)} class="popup-partner" />
      <Middle scene={scene} status={status} format={format} day={day} />
    </div>
  );
}

type MiddleProps = Omit<PictureProps, "lineMs" | "level"> & { readonly scene: Scene; readonly day: string | null };

function Middle({ day, ...of }: MiddleProps): JSX.Element {
  return <Centre {...middleOf(of)} day={day} />;
}

type Said = { readonly below: string } & ({ readonly count: number } | { readonly word: string });

function middleOf({ scene, status, format }: Omit<MiddleProps, "day">): Said {
  const seated = wholeMinutes(status.seatedMs);
  switch (scene.kind) {
    case "paused":
      return {
        word: i18n.t("popup.mid.paused"),
        below: i18n.t("popup.mid.pausedUntil", [format.clock(scene.until)]),
      };
    case "set":
      return { word: i18n.t("popup.mid.set"), below: `${format.weekday(status.at)} ${format.clock(status.at)}` };
    case "hold":
      return { count: seated, below: i18n.t("popup.mid.seatedHeld") };
    case "stand":
      return { count: wholeMinutes(scene.ms), below: i18n.t("popup.mid.standing", wholeMinutes(scene.ms)) };
    case "away": {
      const away = wholeMinutes(scene.ms);
      return {
        count: away,
        below: scene.isCleared ? i18n.t("popup.mid.awayCleared") : i18n.t("popup.mid.away", away),
      };
    }
    case "run":
      return { count: seated, below: i18n.t("popup.mid.seated", seated) };
    case "over":
      return { count: seated, below: i18n.t("popup.mid.seatedLap", [scene.lap]) };
  }
}

/** How the day stands against the person's own line. */
const dayWords = (sittingMs: number, lineMs: number, format: Format): string =>
  i18n.t(sittingMs < lineMs ? "popup.dayLine.under" : "popup.dayLine.over", [
    format.minutes(sittingMs),
    format.minutes(lineMs),
  ]);

type CentreProps = Said & { readonly day: string | null };

/** The picture's label says the same, so the words in its middle are for eyes only. */
function Centre({ below, day, ...said }: CentreProps): JSX.Element {
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
      {day !== null && <div class="popup-day num">{day}</div>}
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
