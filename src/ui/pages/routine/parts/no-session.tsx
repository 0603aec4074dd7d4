import type { JSX } from "preact";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { Button } from "../../../components/button.tsx";
import type { ProgrammeToPlay } from "../../../programme/to-play.ts";
import { restWords } from "../../../programme/words.ts";
import type { RoutineDeps } from "../routine-deps.ts";
import { Plate } from "./plate.tsx";

export type NoSessionProps = {
  readonly why: Extract<ProgrammeToPlay, { readonly kind: "closed" }>;
  readonly deps: Pick<RoutineDeps, "close" | "now" | "zone">;
};

/** The programme has nothing for today: why, and the way to it. */
export function NoSession({ why: { today }, deps }: NoSessionProps): JSX.Element {
  return (
    <Plate title={i18n.t("programme.none.title")} testId="no-session">
      <p class="second">
        {today.state === "rest"
          ? restWords(today.reason, dayKeyAt(deps.now(), deps.zone))
          : i18n.t(`programme.none.${camelCase(today.state)}`)}
      </p>
      <div class="chips">
        <Button variant="go" href={pageUrl("programme")} testId="to-programme">
          {i18n.t("programme.toProgramme")}
        </Button>
        <Button onPress={deps.close}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}
