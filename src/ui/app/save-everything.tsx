import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { Button, type ButtonProps } from "../components/button.tsx";
import { grouped } from "./grouped.ts";
import { saveFile, type SaveFile } from "./save-files.ts";

export type SaveState =
  | { readonly step: "idle" | "busy" }
  | { readonly step: "done"; readonly words: string }
  | { readonly step: "failed"; readonly detail: string };

/** One save at a time, and in words what came of it. */
export function useSaving(save: SaveFile): readonly [SaveState, SaveFile] {
  const [state, setState] = useState<SaveState>({ step: "idle" });
  const start: SaveFile = async (wish) => {
    setState({ step: "busy" });
    try {
      const file = await save(wish);
      setState({ step: "done", words: wordsOf(file, wish.what === "settings") });
      return file;
    } catch (error) {
      setState({ step: "failed", detail: messageOf(error) });
      throw error;
    }
  };
  return [state, start];
}

function wordsOf({ name, records, source }: Awaited<ReturnType<SaveFile>>, isSettings: boolean): string {
  if (isSettings) return i18n.t("diary.save.settingsDone", [name]);
  const done = i18n.t("diary.save.done", records, [grouped(records), name]);
  if (source === "database") return done;
  return `${done} ${i18n.t(source === "copy" ? "diary.save.fromCopy" : "diary.save.fromBoth")}`;
}

/** What a save came to. */
export function SaveWords({ state }: { readonly state: SaveState }): JSX.Element {
  return (
    <>
      <output class="small save-said">{state.step === "done" && state.words}</output>
      {state.step === "failed" && (
        <p class="err" role="alert">
          {i18n.t("diary.save.failed", [state.detail])}
        </p>
      )}
    </>
  );
}

export type SaveEverythingProps = {
  readonly variant?: ButtonProps["variant"];
  /** Left out: the real one. */
  readonly save?: SaveFile;
};

/** "Save everything" by itself, for where something went wrong or somebody has just put something in. */
export function SaveEverything({ variant = "outline", save = saveFile }: SaveEverythingProps): JSX.Element {
  const [state, start] = useSaving(save);
  return (
    <div class="save-everything">
      <Button
        size="small"
        variant={variant}
        busy={state.step === "busy"}
        onPress={() => void start({ what: "everything", passphrase: "" }).catch(() => undefined)}
        testId="save-everything"
      >
        {i18n.t("diary.save.everything")}
      </Button>
      <SaveWords state={state} />
    </div>
  );
}
