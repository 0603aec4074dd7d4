import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import { Button } from "../../../components/button.tsx";
import type { OptionsStore } from "../options-store.ts";

/** Exercises that were made easier for good, each with the way back. Nothing where there are none. */
export function EasierList({ store }: { readonly store: OptionsStore }): JSX.Element | null {
  const { easierForGood } = store.settings.value;
  const known = easierForGood.flatMap((id) => findExercise(id) ?? []);
  if (known.length === 0) return null;
  return (
    <div class="opt-easier" data-testid="easier-list">
      <h3>{i18n.t("options.place.easier")}</h3>
      <ul class="rows">
        {known.map(({ id, text }) => (
          <li key={id}>
            <a class="grow" href={pagePath({ page: "library", query: { exercise: id } })}>
              {text.name}
            </a>
            <Button
              size="small"
              label={i18n.t("options.place.asWritten", [text.name])}
              onPress={() => store.change({ easierForGood: easierForGood.filter((other) => other !== id) })}
              testId={`as-written-${id}`}
            >
              {i18n.t("options.place.undoEasier")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
