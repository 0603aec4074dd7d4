import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { PRIVACY } from "@/src/core/navigation/privacy-page.ts";
import { Section } from "../../../components/sheet.tsx";

/** What is kept and where, in plain words. */
export function DataSection(): JSX.Element {
  return (
    <Section id="data" title={i18n.t("options.data.title")}>
      <div class="opt-zero">
        <span class="num" aria-hidden="true">
          {i18n.t("options.data.zeroNumber")}
        </span>
        <div>
          <b>
            <span class="sr">{i18n.t("options.data.zeroNumber")} </span>
            {i18n.t("options.data.zero")}
          </b>
          <p class="small second">{i18n.t("options.data.zeroBody")}</p>
        </div>
      </div>
      <h3 class="opt-kept">{i18n.t("options.data.kept")}</h3>
      <ul class="opt-list">
        <li>{i18n.t("options.data.kept1")}</li>
        <li>{i18n.t("options.data.kept2")}</li>
        <li>{i18n.t("options.data.kept3")}</li>
        <li>{i18n.t("options.data.kept4")}</li>
        <li>{i18n.t("options.data.kept5")}</li>
      </ul>
      <p class="small second">
        {i18n.t("options.data.never")} {i18n.t("options.data.remove")}
      </p>
      <p class="small chips">
        <a href={PRIVACY}>{i18n.t("privacy.title")}</a>
        <a href={pageUrl("about")}>{i18n.t("options.data.about")}</a>
      </p>
    </Section>
  );
}
