import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { PageShell } from "../../components/page-shell.tsx";
import { Section } from "../../components/sheet.tsx";
import { EXPLAINED, POLICY } from "./policy.ts";

/** The privacy policy and the permissions. Needs nothing but itself to be drawn. */
export function PrivacyView(): JSX.Element {
  return (
    <PageShell current={null} title={i18n.t("privacy.title")} narrow>
      <div class="about">
        <div class="about-text">
          <p>
            <b>{i18n.t("privacy.inShort")}</b>
          </p>
          <p class="small second">{i18n.t("privacy.changed")}</p>
        </div>
        {POLICY.map((part) => (
          <Section key={part} title={i18n.t(`privacy.${part}.title`)}>
            <div class="about-text">
              <p>{i18n.t(`privacy.${part}.body`)}</p>
              {part === "yours" && (
                <p>
                  <a href={`${pageUrl("options")}#data`}>{i18n.t("privacy.toOptions")}</a>
                </p>
              )}
            </div>
          </Section>
        ))}
        <Section
          id="permissions"
          title={i18n.t("privacy.permissions.title")}
          intro={i18n.t("privacy.permissions.none")}
        >
          <dl class="about-permissions">
            {EXPLAINED.map((permission) => (
              <div key={permission} data-testid={`permission-${permission}`}>
                <dt>
                  <code>{permission}</code>
                </dt>
                <dd>{i18n.t(`privacy.permissions.${permission}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </PageShell>
  );
}
