import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { LAUNCHERS } from "@/src/core/navigation/launcher.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { KeysDeps } from "../options-deps.ts";
import { PageKeys } from "./page-keys.tsx";

type KeysProps = { readonly deps: KeysDeps };

/** The browser's own name for a press of the toolbar button. */
const POPUP = "_execute_action";
const NAMES = [POPUP, ...LAUNCHERS] as const;

/** The keys as they are now and where to change them, the toolbar button's menu and the address bar. */
export function KeysSection({ deps }: KeysProps): JSX.Element {
  const keys = useLoaded(deps.listKeys);
  const [hasFailed, setHasFailed] = useState(false);
  const change = (): void => {
    setHasFailed(false);
    deps.openKeys().catch(() => setHasFailed(true));
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
                <dt>{name === POPUP ? i18n.t("options.keys.popup") : i18n.t(`launcher.${name}`)}</dt>
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
      <PageKeys />
    </Section>
  );
}
