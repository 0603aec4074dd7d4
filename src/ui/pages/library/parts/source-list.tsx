import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findSource } from "@/src/content/sources.ts";

export type SourceListProps = {
  readonly ids: readonly string[];
  readonly title?: string | undefined;
  /** What each source may be cited for, under its title. */
  readonly withFacts?: boolean | undefined;
};

/** Numbered sources with year and kind; linked where the address is known. */
export function SourceList({
  ids,
  title = i18n.t("library.article.sources"),
  withFacts,
}: SourceListProps): JSX.Element | null {
  const sources = ids.flatMap((id) => findSource(id) ?? []);
  if (sources.length === 0) return null;
  return (
    <section class="lib-sources">
      <h2 class="label">{title}</h2>
      <ol>
        {sources.map((source, index) => (
          <li key={source.id} id={`source-${index + 1}`} tabIndex={-1}>
            <div>
              {source.address === null ? (
                source.title
              ) : (
                <a href={source.address} target="_blank" rel="noreferrer">
                  {source.title}
                  <span class="sr">{`, ${i18n.t("library.article.newTab")}`}</span>
                </a>
              )}
              <span>
                {[
                  source.kind,
                  source.whom ?? null,
                  source.where,
                  source.year ?? i18n.t("library.article.undated"),
                  source.address === null ? i18n.t("library.article.noAddress") : null,
                ]
                  .filter((part) => part !== null)
                  .join(", ")}
              </span>
              {withFacts === true && <span class="lib-fact">{source.fact}</span>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
