import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Format } from "../app/format.ts";
import { chosenBuild } from "../app/runner.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { type Start, startFigurePath } from "./starts.ts";

export type StartProps = { readonly start: Start; readonly format: Format; readonly onStart: (start: Start) => void };

/** The one red thing in the popup: a whole row that starts the right stretch. */
export function GoRow({ start, format, onStart }: StartProps): JSX.Element {
  return (
    <button type="button" class="go-row" data-testid={`start-${start.use}`} onClick={() => onStart(start)}>
      <span class="go-row-pic">
        <svg class="go-row-figure" aria-hidden="true">
          <use href={`${startFigurePath(start.name, chosenBuild())}#figure`} width="100%" height="100%" />
        </svg>
      </span>
      <span class="go-row-text">
        <b>{i18n.t(`popup.start.${start.name}`)}</b>
        <span>
          {start.ms === null
            ? i18n.t(`popup.start.how.${start.name}`)
            : i18n.t("popup.start.facts", [format.duration(start.ms), i18n.t(`popup.start.how.${start.name}`)])}
        </span>
      </span>
      <Icon name="play" size={22} />
    </button>
  );
}

type SmallStartProps = Omit<StartProps, "format"> & {
  /** The line before it has just named it: "Do it now" is enough then. */
  readonly isNamed?: boolean | undefined;
};

/** A second start, small, beside the line or under the red row. */
export function SmallStart({ start, onStart, isNamed }: SmallStartProps): JSX.Element {
  const title = i18n.t(`popup.start.${start.name}`);
  return (
    <Button
      size="small"
      label={isNamed === true ? `${i18n.t("popup.start.now")}: ${title}` : undefined}
      onPress={() => onStart(start)}
      testId={`start-${start.use}`}
    >
      {isNamed === true ? i18n.t("popup.start.now") : title}
    </Button>
  );
}
