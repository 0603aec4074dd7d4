import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { NEWS } from "@/src/content/news.ts";
import { Section } from "../../components/sheet.tsx";
import type { AboutDeps } from "./about-deps.ts";

/** The version, and what is new in it and before. Whoever came for it has seen it. */
export function NewsSection({ deps }: { readonly deps: Pick<AboutDeps, "version" | "sayNewsRead"> }): JSX.Element {
  useEffect(() => {
    // Without an answer the mark stays, and leads here again.
    if (location.hash === "#new") void deps.sayNewsRead().catch(() => undefined);
  }, [deps]);
  return (
    <Section id="new" title={i18n.t("news.title")} intro={i18n.t("news.version", [deps.version])}>
      {NEWS.map(({ version, lines }) => (
        <div key={version}>
          {version !== deps.version && <h3 class="h3">{i18n.t("news.version", [version])}</h3>}
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
