import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ArticleId } from "@/src/content/articles/index.ts";
import { Button } from "../../../components/button.tsx";
import type { LibraryStore } from "../library-store.ts";

type MarkKind = "read" | "saved";

export type MarkState = {
  readonly isOn: boolean;
  readonly hasFailed: boolean;
  readonly set: (next: { readonly isOn: boolean }) => void;
};

/** A mark of an article: changed at once, put back and said where it could not be stored. */
export function useMark(id: ArticleId, kind: MarkKind, initial: MarkInitial, store: MarkStore): MarkState {
  const [isOn, setOn] = useState(initial.isOn);
  const [hasFailed, setFailed] = useState(false);
  return {
    isOn,
    hasFailed,
    set(next) {
      setOn(next.isOn);
      setFailed(false);
      store.setMark(id, kind, next).catch(() => {
        setOn(!next.isOn);
        setFailed(true);
      });
    },
  };
}

type MarkStore = Pick<LibraryStore, "setMark">;
type MarkInitial = { readonly isOn: boolean };

const WORDS = {
  saved: {
    on: "library.article.savedNow",
    off: "library.article.save",
    icon: { on: "save", off: "save" },
    testId: "save-article",
  },
  read: {
    on: "library.article.readNow",
    off: "library.article.markRead",
    icon: { on: "check", off: undefined },
    testId: "read-article",
  },
} as const;

export function MarkButton({ kind, mark }: { readonly kind: MarkKind; readonly mark: MarkState }): JSX.Element {
  const words = WORDS[kind];
  return (
    <>
      <Button
        size="small"
        icon={mark.isOn ? words.icon.on : words.icon.off}
        pressed={mark.isOn}
        variant={mark.isOn ? "ink" : "outline"}
        onPress={() => mark.set({ isOn: !mark.isOn })}
        testId={words.testId}
      >
        {i18n.t(mark.isOn ? words.on : words.off)}
      </Button>
      {mark.hasFailed && (
        <p class="err" role="alert">
          {i18n.t("library.article.saveFailed")}
        </p>
      )}
    </>
  );
}
