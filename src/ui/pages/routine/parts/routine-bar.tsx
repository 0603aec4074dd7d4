import type { JSX } from "preact";
import { i18n } from "#i18n";
import { segmentShares } from "@/src/core/player/describe-player.ts";
import type { RoutineStore } from "../routine-store.ts";

/** The whole routine on the edge of the grass, one piece a side or rest, as wide as it is long. */
export function RoutineBar({ store }: { readonly store: RoutineStore }): JSX.Element {
  const parts = segmentShares(store.state.value);
  const total = parts.reduce((sum, { ms }) => sum + ms, 0);
  const done = parts.reduce((sum, { ms, share }) => sum + ms * share, 0);
  return (
    <div class="routine-bar">
      <progress
        class="sr"
        aria-label={i18n.t("routine.barLabel")}
        max={Math.round(total / 1000)}
        value={Math.round(done / 1000)}
      />
      {parts.map(({ ms, share }, index) => (
        <i key={index} style={{ flexGrow: ms / 1000 }}>
          <b style={{ inlineSize: `${String(Math.round(share * 1000) / 10)}%` }} />
        </i>
      ))}
    </div>
  );
}
