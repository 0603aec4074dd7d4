import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Counted } from "@/src/core/clinician/counted-answers.ts";
import { Counts } from "./counts.tsx";
import { Part } from "./part.tsx";

/** When it comes, what it feels like and what was used, by the days on which that was marked. */
export function WithPart({ counted }: { readonly counted: Counted }): JSX.Element {
  const { timing, quality, used } = counted;
  const caption = (name: "timing" | "quality" | "used", of: number) => i18n.t(`clinician.with.${name}`, of, [of]);
  return (
    <Part part="with">
      {timing.of + quality.of + used.of === 0 && <p>{i18n.t("clinician.with.none")}</p>}
      {timing.of > 0 && (
        <Counts caption={caption("timing", timing.of)} kind={timing} nameOf={(id) => i18n.t(`checkIn.timing.${id}`)} />
      )}
      {quality.of > 0 && (
        <Counts
          caption={caption("quality", quality.of)}
          kind={quality}
          nameOf={(id) => i18n.t(`checkIn.quality.${id}`)}
        />
      )}
      {used.of > 0 && (
        <Counts
          caption={caption("used", used.of)}
          kind={used}
          nameOf={(id) =>
            id === "painkillers" ? i18n.t("clinician.with.painkillers") : i18n.t(`checkIn.support.${id}`)
          }
        />
      )}
    </Part>
  );
}
