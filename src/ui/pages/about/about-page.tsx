import type { JSX } from "preact";
import "../library/content.css";
import "./about.css";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { NEWS } from "@/src/content/news.ts";
import { SOURCES } from "@/src/content/sources.ts";
import { PRIVACY } from "@/src/core/navigation/privacy-page.ts";
import { PageShell } from "../../components/page-shell.tsx";
import { Section } from "../../components/sheet.tsx";
import { SourceList } from "../library/parts/source-list.tsx";
import type { AboutStore } from "./about-store.ts";
import { ReportSection } from "./report-section.tsx";
import { UrgentHelp } from "./urgent-help.tsx";

const evidence = SOURCES.filter((source) => source.id.startsWith("ev:")).map((source) => source.id);
const seeds = SOURCES.filter((source) => source.id.startsWith("seed:")).map((source) => source.id);

/** Urgent help first, then what the advice is, what it isn't, its sources, privacy. Needs nothing but itself to be drawn. */
export function AboutPage({ store }: { readonly store: AboutStore }): JSX.Element {
  useEffect(() => {
    if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  const [isShowingAll, setShowingAll] = useState(false);
  return (
    <PageShell current={null} title={i18n.t("about.title")} narrow>
      <div class="about">
        <UrgentHelp choice={store.region} />
        <Section id="what" title={i18n.t("about.what.title")} intro={i18n.t("about.what.intro")}>
          <ul class="about-list">
            <li>{i18n.t("about.what.is1")}</li>
            <li>{i18n.t("about.what.is2")}</li>
            <li>{i18n.t("about.what.is3")}</li>
          </ul>
        </Section>
        <Section id="purpose" title={i18n.t("about.purpose.title")} intro={i18n.t("about.purpose.intro")}>
          <ul class="about-list">
            <li>{i18n.t("about.purpose.for1")}</li>
            <li>{i18n.t("about.purpose.for2")}</li>
            <li>{i18n.t("about.purpose.for3")}</li>
          </ul>
        </Section>
        <Section id="not" title={i18n.t("about.not.title")}>
          <p class="about-clinician">
            <b>{i18n.t("about.not.clinician")}</b> {i18n.t("about.not.clinicianBody")}
          </p>
          <ul class="about-list">
            <li>{i18n.t("about.not.not1")}</li>
            <li>{i18n.t("about.not.not2")}</li>
            <li>{i18n.t("about.not.not3")}</li>
            <li>{i18n.t("about.not.not4")}</li>
          </ul>
        </Section>
        <Section
          id="sources"
          title={i18n.t("about.sources.title")}
          intro={i18n.t("about.sources.intro", [evidence.length])}
        >
          <details onToggle={(event) => setShowingAll(event.currentTarget.open)}>
            <summary>{i18n.t("about.sources.show", [evidence.length])}</summary>
            {isShowingAll && <SourceList ids={evidence} title={i18n.t("about.sources.evidence")} withFacts />}
          </details>
          <p class="small second about-seeds">{i18n.t("about.sources.seedsIntro")}</p>
          <SourceList ids={seeds} title={i18n.t("about.sources.seeds")} withFacts />
        </Section>
        <Section id="privacy" title={i18n.t("about.privacy.title")}>
          <div class="about-text">
            <p>{i18n.t("about.privacy.body1")}</p>
            <p>
              <a href={PRIVACY}>{i18n.t("privacy.title")}</a>
            </p>
          </div>
        </Section>
        <NewsSection store={store} />
        <ReportSection store={store} />
      </div>
    </PageShell>
  );
}

/** The version, and what is new in it and before. Whoever came for it has seen it. */
function NewsSection({ store }: { readonly store: AboutStore }): JSX.Element {
  useEffect(() => {
    if (location.hash === "#new") store.sayNewsRead();
  }, [store]);
  return (
    <Section id="new" title={i18n.t("news.title")} intro={i18n.t("news.version", [store.version])}>
      {NEWS.map(({ version, lines }) => (
        <div key={version}>
          {version !== store.version && <h3 class="h3">{i18n.t("news.version", [version])}</h3>}
          <ul class="about-list">
            {lines.map((line) => (
              <li key={line}>{i18n.t(`news.${line}`)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
