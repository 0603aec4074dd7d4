import type { JSX } from "preact";
import { i18n } from "#i18n";

/** Keys that our own pages listen for, by where they work: `options.pageKeys.<place>` says what they do. */
export const KEYS = {
  pause: ["Space"],
  ready: ["Enter"],
  steps: ["←", "→"],
  restart: ["R"],
  mute: ["M"],
  leave: ["Esc"],
  number: ["0", "…", "9"],
  scale: ["←", "→", "↑", "↓", "Home", "End"],
  bodyMap: ["Space", "Enter"],
  along: ["←", "→", "Home", "End"],
  days: ["←", "→", "↑", "↓"],
  order: ["Alt", "↑", "↓"],
  first: ["Enter"],
  clear: ["Esc"],
} as const;

const PLACES = Object.keys(KEYS) as readonly (keyof typeof KEYS)[];

/** Help for every key that is not the browser's. */
export function PageKeys(): JSX.Element {
  return (
    <>
      <h3 class="h3">{i18n.t("options.pageKeys.title")}</h3>
      <dl class="opt-keys" data-testid="page-keys">
        {PLACES.map((place) => (
          <div key={place}>
            <dt>{i18n.t(`options.pageKeys.${place}`)}</dt>
            <dd>
              {KEYS[place].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
