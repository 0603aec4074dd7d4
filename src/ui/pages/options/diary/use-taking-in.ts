import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { FilePreview } from "@/src/storage/diary-file/preview-rows.ts";
import type { RowSource } from "@/src/storage/diary-file/row-source.ts";
import { grouped } from "../../../app/grouped.ts";
import { createPatience, type Patience, Stopped, TookTooLong } from "../../../app/patience.ts";
import type { BringInDeps } from "./diary-deps.ts";

export type TakingInStage =
  | { readonly stage: "idle"; readonly fault: string | null; readonly done: string | null }
  /** `stop` null: it is being stored as a whole, and nothing stops that. */
  | { readonly stage: "busy"; readonly words: string; readonly stop: (() => void) | null }
  | { readonly stage: "confirm"; readonly source: RowSource; readonly preview: FilePreview };

export type PreviewRequest = {
  /** What is said until the first record was read. */
  readonly words: string;
  /** Null: there is nothing to look through, and it was said why. */
  readonly open: (signal: AbortSignal) => Promise<RowSource | null>;
  readonly faultOf: (error: unknown) => string;
};

const IDLE = { stage: "idle", fault: null, done: null } as const;
/** Without a word of progress, which comes with each portion. */
const PATIENCE_MS = 60_000;

/** Records from a file or from an earlier day on their way in: looked through, shown, and stored once somebody has said yes. */
export function useTakingIn(deps: Pick<BringInDeps, "preview" | "takeIn">) {
  const [stage, setStage] = useState<TakingInStage>(IDLE);
  const runningRef = useRef<Patience | null>(null);
  useEffect(() => () => runningRef.current?.stop(), []);

  /** Until it is done, stopped, or nothing was heard of it for too long. */
  async function begin(
    work: (patience: Patience) => Promise<TakingInStage>,
    faultOf: (error: unknown) => string,
  ): Promise<void> {
    runningRef.current?.stop();
    const patience = createPatience(PATIENCE_MS);
    runningRef.current = patience;
    const next = await patience.wait(work(patience)).catch((error: unknown) => endOf(error, faultOf));
    patience.end();
    if (runningRef.current === patience) setStage(next);
  }

  const busy = (words: string, patience: Patience) => setStage({ stage: "busy", words, stop: () => patience.stop() });

  return {
    stage,
    refuse: (fault: string) => setStage({ ...IDLE, fault }),
    say: (done: string) => setStage({ ...IDLE, done }),
    cancel: () => setStage(IDLE),
    preview: ({ words, open, faultOf }: PreviewRequest): Promise<void> =>
      begin(async (patience) => {
        busy(words, patience);
        const source = await open(patience.signal);
        if (source === null) return IDLE;
        const preview = await deps.preview(source, (records) => {
          patience.heard();
          busy(i18n.t("diary.bringIn.reading", records, [grouped(records)]), patience);
        });
        return { stage: "confirm", source, preview };
      }, faultOf),
    takeIn: ({ source, preview }: Extract<TakingInStage, { stage: "confirm" }>, mode: ImportMode): Promise<void> =>
      begin(
        async (patience) => {
          const tell = (records: number) => {
            if (records < preview.records) {
              busy(i18n.t("diary.bringIn.storing", records, [grouped(records), grouped(preview.records)]), patience);
              return;
            }
            patience.end();
            setStage({ stage: "busy", words: i18n.t("diary.bringIn.finishing"), stop: null });
          };
          tell(0);
          const changed = await deps.takeIn(source, preview, mode, (records) => {
            patience.heard();
            tell(records);
          });
          return { ...IDLE, done: i18n.t("diary.bringIn.done", changed, [grouped(changed)]) };
        },
        (error) => i18n.t("diary.bringIn.failed", [messageOf(error)]),
      ),
  };
}
export type TakingIn = ReturnType<typeof useTakingIn>;

function endOf(error: unknown, faultOf: (error: unknown) => string): TakingInStage {
  if (error instanceof Stopped) return { ...IDLE, done: i18n.t("diary.bringIn.stopped") };
  return { ...IDLE, fault: error instanceof TookTooLong ? i18n.t("diary.bringIn.tookTooLong") : faultOf(error) };
}
