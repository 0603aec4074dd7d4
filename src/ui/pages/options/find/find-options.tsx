import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { SearchField } from "../../../components/search-field.tsx";
import { sayElsewhere } from "./elsewhere.ts";
import { findOptions, type Found, type Option } from "./options-on-page.ts";

type FindProps = { readonly sections: readonly string[] };

/**
 * Finds options by their words and by what else they are called. The first ones are named under the field and lead there; of the
 * sections only those stay that have every word. They stay as they are, whatever was changed in them.
 */
export function FindOptions({ sections }: FindProps): JSX.Element {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  useLayoutEffect(() => {
    const all = sections.flatMap((id) => document.getElementById(id) ?? []);
    const result = findOptions(query, all);
    for (const section of all) section.toggleAttribute("hidden", !result.sections.includes(section));
    setFound(result);
  }, [query, sections]);
  const options = found?.options ?? [];
  const [first] = options;
  return (
    <>
      <SearchField
        class="opt-find"
        query={query}
        label={i18n.t("options.find.label")}
        placeholder={i18n.t("options.find.label")}
        testId="find-options"
        onChange={setQuery}
        onEnter={() => {
          if (first !== undefined) goTo(first);
        }}
      />
      <output class="hint">{found !== null && <Said found={found} query={query} />}</output>
      {options.length > 0 && (
        <ul class="opt-found" aria-label={i18n.t("options.find.found")} data-testid="found-options">
          {options.map((option) => (
            <li key={`${option.section} ${option.name}`}>
              <button type="button" onClick={() => goTo(option)}>
                {option.name}
                {option.name !== option.section && <span class="second"> · {option.section}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Said({ found, query }: { readonly found: Found; readonly query: string }): JSX.Element | null {
  if (found.elsewhere !== null) {
    const { words, href } = sayElsewhere(found.elsewhere);
    return (
      <>
        {words} {href !== null && <a href={href}>{i18n.t("options.find.there")}</a>}
      </>
    );
  }
  if (found.as !== null) return <>{i18n.t("options.find.spelt", [query, found.as])}</>;
  return found.sections.length === 0 ? <>{i18n.t("options.find.none", [query])}</> : null;
}

/** Puts the focus on the option, and marks it until the focus leaves, for a press of the mouse draws no ring. */
function goTo({ control }: Option): void {
  for (let fold = control.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
  control.dataset["found"] = "";
  control.addEventListener("blur", () => delete control.dataset["found"], { once: true });
}
