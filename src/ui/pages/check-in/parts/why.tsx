import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findSource } from "@/src/content/sources.ts";
import type { Advice } from "@/src/core/advice/advise.ts";
import { evidenceWords } from "../../../advice/why-words.ts";

/** "Why we say this": each rule that fired, the answers behind it, and what it rests on. */
export function Why({ advice }: { readonly advice: Advice }): JSX.Element {
  return (
    <details class="check-why" data-testid="why">
      <summary>{i18n.t("advice.whyWeSay")}</summary>
      <ul>
        {advice.fired.map(({ id, evidence, basis }) => (
          <li key={id}>
            {evidence.map(evidenceWords).join("; ")}.
            <span class="xs quiet">
              {" "}
              {i18n.t("advice.basis")}{" "}
              {basis.length === 0 ? i18n.t("advice.ownCaution") : basis.map(sourceName).join("; ")}
            </span>
          </li>
        ))}
      </ul>
      <p class="xs quiet">{i18n.t("advice.disclaimer")}</p>
    </details>
  );
}

function sourceName(id: string): string {
  const source = findSource(id);
  if (source === null) return id;
  return [source.title, source.where, source.year].filter((part) => part !== null).join(", ");
}
