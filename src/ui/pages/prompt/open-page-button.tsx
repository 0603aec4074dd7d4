import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { checkInLink, type FromPrompt, reviewLink } from "@/src/core/navigation/page-link.ts";
import { Button } from "../../components/button.tsx";
import type { PromptStore } from "./prompt-store.ts";

type OpenPageProps = {
  readonly kind: PromptKind;
  readonly id: string | null;
  readonly store: Pick<PromptStore, "open">;
};

/** For prompts that lead to a page instead of a routine. */
export function OpenPage({ kind, id, store }: OpenPageProps): JSX.Element {
  const from: FromPrompt | null = id === null ? null : { id, isPast: false };
  const link = kind === "review" ? reviewLink(from) : checkInLink(from);
  return (
    <Button
      look={kind === "review" ? "go" : "outline"}
      size={kind === "review" ? "normal" : "small"}
      onPress={() => void store.open(link)}
      testId="prompt-open-page"
    >
      {kind === "review" ? i18n.t("promptPage.openWeek") : i18n.t("popup.pain.add")}
    </Button>
  );
}
