import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { FilePreview } from "@/src/storage/diary-file/preview-rows.ts";
import type { RowSource } from "@/src/storage/diary-file/row-source.ts";
import { fileFault } from "./bring-in-words.ts";
import type { BringInDeps } from "./diary-deps.ts";

export type TakingInStage =
  | { readonly stage: "idle"; readonly fault: string | null; readonly done: string | null }
  | { readonly stage: "busy"; readonly words: string }
  | { readonly stage: "confirm"; readonly source: RowSource; readonly preview: FilePreview };

const IDLE = { stage: "idle", fault: null, done: null } as const;

/** Records from a file or from an earlier day on their way in: looked through, shown, and stored once somebody has said yes. */
export function useTakingIn(deps: Pick<BringInDeps, "preview" | "takeIn">) {
  const [stage, setStage] = useState<TakingInStage>(IDLE);
  const busy = (words: string) => setStage({ stage: "busy", words });
  const refuse = (fault: string) => setStage({ ...IDLE, fault });

  return {
    stage,
    busy,
    refuse,
    say: (done: string) => setStage({ ...IDLE, done }),
    cancel: () => setStage(IDLE),
    async look(source: RowSource): Promise<void> {
      busy(i18n.t("diary.bringIn.reading", 0));
      try {
        const preview = await deps.preview(source, (records) => busy(i18n.t("diary.bringIn.reading", records)));
        setStage({ stage: "confirm", source, preview });
      } catch (error) {
        refuse(source.of === "file" ? fileFault(error) : i18n.t("diary.back.cantShow", [messageOf(error)]));
      }
    },
    async takeIn({ source, preview }: Extract<TakingInStage, { stage: "confirm" }>, mode: ImportMode): Promise<void> {
      busy(i18n.t("diary.bringIn.storing", 0, [0, preview.records]));
      try {
        const changed = await deps.takeIn(source, preview, mode, (records) =>
          busy(
            records < preview.records
              ? i18n.t("diary.bringIn.storing", records, [records, preview.records])
              : i18n.t("diary.bringIn.finishing"),
          ),
        );
        setStage({ ...IDLE, done: i18n.t("diary.bringIn.done", changed) });
      } catch (error) {
        refuse(i18n.t("diary.bringIn.failed", [messageOf(error)]));
      }
    },
  };
}
export type TakingIn = ReturnType<typeof useTakingIn>;
