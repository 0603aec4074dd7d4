import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { RichText } from "@/src/content/articles/article.ts";
import { anchorOf } from "@/src/content/articles/inventory-map.ts";
import { sourceOf, type SourceId } from "@/src/content/sources.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { articleUrl } from "./links.ts";

export type RichTextProps = {
  readonly text: RichText;
  /** Cited sources in their order: the place is the number. */
  readonly sources: readonly SourceId[];
};

/** Running text: words, numbered citations, anchors, links between articles. */
export function Rich({ text, sources }: RichTextProps): JSX.Element {
  return (
    <>
      {text.map((inline, index) => {
        if (typeof inline === "string") return inline;
        switch (inline.kind) {
          case "cite":
            return <Citation key={index} cited={inline.sources} sources={sources} />;
          case "about":
            return (
              <span key={index}>
                {inline.items.map((item) => (
                  <span key={item} id={anchorOf(item)} />
                ))}
                {inline.text}
              </span>
            );
          case "article":
            return (
              <a key={index} href={articleUrl(inline.id)}>
                {inline.text}
              </a>
            );
          case "emphasis":
            return <em key={index}>{inline.text}</em>;
          default:
            return assertNever(inline);
        }
      })}
    </>
  );
}

function Citation({
  cited,
  sources,
}: {
  readonly cited: readonly SourceId[];
  readonly sources: readonly SourceId[];
}): JSX.Element {
  return (
    <sup class="art-cite">
      {cited.map((id) => {
        const number = sources.indexOf(id) + 1;
        return (
          <a
            key={id}
            href={`#source-${number}`}
            aria-label={i18n.t("library.article.source", [number])}
            title={sourceOf(id).title}
          >
            {number}
          </a>
        );
      })}
    </sup>
  );
}
