import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ENTRANCES, type Entrance } from "@/src/core/entrances/entrance.ts";
import type { Shortcut } from "@/src/platform/shortcuts.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Section } from "../../../components/sheet.tsx";

export type KeysPorts = {
  /** The keys that the browser watches for us, as they are now. */
  readonly listKeys: () => Promise<readonly Shortcut[]>;
  /** Opens the browser's own list, where keys are changed. */
  readonly openKeys: () => Promise<void>;
};
type KeysProps = { readonly ports: KeysPorts };

const NAMES = ["_execute_action", ...ENTRANCES] as const;

/** The keys as they are now and where to change them, the toolbar button's menu and the address bar. */
export function KeysSection({ ports }: KeysProps): JSX.Element {
  const keys = useLoaded(ports.listKeys);
  const [hasFailed, setHasFailed] = useState(false);
  const change = (): void => {
    setHasFailed(false);
    ports.openKeys().catch(() => setHasFailed(true));
  };
  return (
    <Section id="keys" title={i18n.t("options.keys.title")} intro={i18n.t("options.keys.intro")}>
      {keys.state === "failed" && (
        <ErrorNotice detail={keys.message} onRetry={keys.retry}>
          {i18n.t("options.keys.unknown")}
        </ErrorNotice>
      )}
      {keys.state === "ready" && (
        <dl class="opt-keys">
          {NAMES.map((name) => {
            const key = keys.value.find((known) => known.name === name)?.key ?? "";
            return (
              <div key={name} data-testid={`key-${name}`}>
                <dt>{entranceName(name)}</dt>
                <dd>{key === "" ? <span class="second">{i18n.t("options.keys.none")}</span> : <kbd>{key}</kbd>}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <div class="chips">
        <Button onPress={change} testId="change-keys">
          {i18n.t("options.keys.change")}
        </Button>
      </div>
      <output class="hint">{hasFailed && i18n.t("options.keys.byHand")}</output>
      <p class="opt-aside">{i18n.t("options.keys.more")}</p>
    </Section>
  );
}

function entranceName(name: Entrance | "_execute_action"): string {
  switch (name) {
    case "_execute_action":
      return i18n.t("options.keys.popup");
    case "hip-flexor":
      return i18n.t("entrance.hipFlexor");
    case "posture":
      return i18n.t("entrance.posture");
    case "two-minutes":
      return i18n.t("entrance.twoMinutes");
    case "check-in":
      return i18n.t("entrance.checkIn");
  }
}
