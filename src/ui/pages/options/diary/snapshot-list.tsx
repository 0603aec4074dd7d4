import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { kindRow, RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { FilePreview, KindPreview } from "@/src/storage/diary-file/preview-rows.ts";
import { sumOf, type SnapshotEntry } from "@/src/storage/second-copy/snapshot-list.ts";
import { browserFormat } from "../../../app/format.ts";
import { grouped } from "../../../app/grouped.ts";
import { Button } from "../../../components/button.tsx";
import { kindName, longDate, sizeWords } from "./bring-in-words.ts";
import type { GoBackDeps } from "./diary-deps.ts";

/** Null: it is damaged. Without one: not looked at yet. `failed`: there is nothing to compare with. */
type Found = ReadonlyMap<string, FilePreview | null> | "failed";

type ListProps = {
  readonly deps: Pick<GoBackDeps, "compare">;
  readonly snapshots: readonly SnapshotEntry[];
  readonly isBusy: boolean;
  readonly onPreview: (entry: SnapshotEntry) => void;
  /** What is shown below the one that is looked at. */
  readonly previewed: { readonly key: string; readonly below: ComponentChildren } | null;
};

/** Every snapshot: when, how much, of what, and how what is here now differs from it, which is looked up one after the other. */
export function SnapshotList({ deps, snapshots, isBusy, onPreview, previewed }: ListProps): JSX.Element {
  const found = useComparison(deps, snapshots);
  return (
    <ul class="opt-back-list">
      {snapshots.map((entry) => (
        <SnapshotRow
          key={entry.key}
          entry={entry}
          preview={found === "failed" ? found : found.get(entry.key)}
          isBusy={isBusy}
          onPreview={onPreview}
          below={previewed?.key === entry.key ? previewed.below : null}
        />
      ))}
    </ul>
  );
}

type RowProps = Pick<ListProps, "isBusy" | "onPreview"> & {
  readonly entry: SnapshotEntry;
  readonly preview: FilePreview | "failed" | null | undefined;
  readonly below: ComponentChildren;
};

function SnapshotRow({ entry, preview, isBusy, onPreview, below }: RowProps): JSX.Element {
  const kinds = RECORD_KIND_NAMES.filter((kind) => (entry.rows[kind] ?? 0) > 0);
  return (
    <li class="opt-back-row" data-testid="snapshot-row">
      <div>
        <p>
          <b>{longDate(entry.at)}</b> <span class="second small">{browserFormat().clock(entry.at)}</span>
        </p>
        <p class="small second">{differenceWords(preview)}</p>
        <details>
          <summary class="small">
            {i18n.t("diary.back.size", sumOf(entry.rows), [grouped(sumOf(entry.rows)), sizeWords(entry.bytes)])}
          </summary>
          <ul class="opt-list">
            {kinds.map((kind) => (
              <li key={kind}>{i18n.t("diary.back.ofKind", [kindName(kind), grouped(entry.rows[kind] ?? 0)])}</li>
            ))}
          </ul>
        </details>
      </div>
      {preview !== null && (
        <Button size="small" disabled={isBusy} onPress={() => onPreview(entry)} testId="snapshot-look">
          {i18n.t("diary.back.look")}
        </Button>
      )}
      {below !== null && <div class="opt-back-below">{below}</div>}
    </li>
  );
}

function differenceWords(preview: RowProps["preview"]): string {
  if (preview === undefined) return i18n.t("diary.back.comparing");
  if (preview === "failed") return i18n.t("diary.back.cantCompare");
  if (preview === null) return i18n.t("diary.back.damaged");
  const sum = (of: (kind: KindPreview) => number) =>
    // What we note for looking into troubles differs always, and says nothing to a person.
    RECORD_KIND_NAMES.filter((kind) => kindRow(kind).scope !== "log").reduce(
      (total, kind) => total + of(preview.kinds[kind]),
      0,
    );
  const parts = (
    [
      ["fresh", sum(({ missing }) => missing)],
      ["changed", sum(({ newer, older }) => newer + older)],
      ["gone", sum(({ added }) => added)],
    ] as const
  ).filter(([, count]) => count > 0);
  if (parts.length === 0) return i18n.t("diary.back.same");
  const words = parts.map(([name, count]) => i18n.t(`diary.back.since.${name}`, count, [grouped(count)]));
  return i18n.t("diary.back.differs", [words.reduce((all, one) => i18n.t("diary.back.and", [all, one]))]);
}

function useComparison(deps: Pick<GoBackDeps, "compare">, snapshots: readonly SnapshotEntry[]): Found {
  const [found, setFound] = useState<Found>(new Map());
  const keys = snapshots.map(({ key }) => key).join(" ");
  useEffect(() => {
    const stop = new AbortController();
    const note = (key: string, preview: FilePreview | null) =>
      setFound((before) => new Map([...(before === "failed" ? [] : before), [key, preview] as const]));
    setFound(new Map());
    deps.compare(snapshots, note, stop.signal).catch(() => setFound("failed"));
    return () => stop.abort();
    // The list is new at every drawing; what is in it changes once a day.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [keys]);
  return found;
}
