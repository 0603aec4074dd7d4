import type { JSX } from "preact";
import { i18n } from "#i18n";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { Track } from "../../components/track.tsx";
import { StillFigure } from "../../figure/still-figure.tsx";

const SIZE = { width: 1000, height: 640, lanes: 6, lane: 22 };
/** Key poses of standing up: on the chair, nose over toes, upright. */
const STEPS = [
  { pose: 0, name: "sit" },
  { pose: 1, name: "lean" },
  { pose: 2, name: "stand" },
] as const;

/** The story in one picture: the lap is nearly done, and someone gets up from a chair. */
export function Story(): JSX.Element {
  const { illustration } = exerciseById("sit-to-stand");
  return (
    <figure class="welcome-ground">
      <figcaption class="sr">{i18n.t("welcome.picture")}</figcaption>
      <div class="welcome-oval">
        <Track state="run" progress={0.93} label="" size={SIZE} dot={30} />
        <div class="welcome-steps">
          {STEPS.map(({ pose, name }) => (
            <StillFigure key={name} illustration={illustration} pose={pose} label="" floorLine={false} />
          ))}
        </div>
      </div>
    </figure>
  );
}
