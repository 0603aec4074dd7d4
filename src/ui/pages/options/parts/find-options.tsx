import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { fold } from "@/src/core/library/fold.ts";
import { Icon } from "../../../components/icon.tsx";

type FindProps = { readonly sections: readonly string[] };

/** Leaves only the sections that have every word typed, in any of their texts. They stay as they are, whatever was changed in them. */
export function FindOptions({ sections }: FindProps): JSX.Element {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState(sections.length);
  useLayoutEffect(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const hits = sections.filter((id) => {
      const section = document.getElementById(id);
      const text = fold(section?.textContent ?? "");
      const isHit = words.every((word) => text.includes(word));
      section?.toggleAttribute("hidden", !isHit);
      return isHit;
    });
    setFound(hits.length);
  }, [query, sections]);
  return (
    <>
      <search class="opt-find">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          value={query}
          aria-label={i18n.t("options.find.label")}
          placeholder={i18n.t("options.find.label")}
          data-testid="find-options"
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setQuery("");
          }}
        />
      </search>
      <output class="hint">{found === 0 && i18n.t("options.find.none", [query])}</output>
    </>
  );
}
