import type { JSX } from "preact";
import { i18n } from "#i18n";

/** What the browser lets us do, each with its reason: the manifest's list, held by a test. */
export const EXPLAINED = ["alarms", "idle", "notifications", "storage", "unlimitedStorage", "contextMenus"] as const;

export function Permissions(): JSX.Element {
  return (
    <>
      <h3 class="h3" id="permissions">
        {i18n.t("about.permissions.title")}
      </h3>
      <p>{i18n.t("about.permissions.none")}</p>
      <dl class="about-permissions">
        {EXPLAINED.map((permission) => (
          <div key={permission} data-testid={`permission-${permission}`}>
            <dt>
              <code>{permission}</code>
            </dt>
            <dd>{i18n.t(`about.permissions.${permission}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
