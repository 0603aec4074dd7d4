import { act, fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { DiaryFileError } from "@/src/core/diary-file/read-diary.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { FilePreview, KindPreview } from "@/src/storage/diary-file/preview-rows.ts";
import { Stopped } from "@/src/ui/app/patience.ts";
import { BringInPart } from "@/src/ui/pages/options/diary/bring-in-part.tsx";
import type { BringInDeps } from "@/src/ui/pages/options/diary/diary-deps.ts";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

const NONE: KindPreview = { added: 0, newer: 0, older: 0, same: 0, missing: 0 };
const TEXT = async function* () {};

const PREVIEW: FilePreview = {
  kinds: {
    ...(Object.fromEntries(RECORD_KIND_NAMES.map((kind) => [kind, NONE])) as Record<RecordKind, KindPreview>),
    checkIns: { added: 2, newer: 1, older: 1, same: 5, missing: 3 },
  },
  refused: [{ kind: "runs", because: "damaged", count: 2, example: "start: expected a number" }],
  end: { savedAt: "2026-11-23T09:00:00.000Z", product: "1.0.0", settings: undefined, overlapping: new Set() },
  records: 9,
};

function openPart(over: Partial<BringInDeps> = {}) {
  const calls: unknown[] = [];
  const deps = fakeDiaryDeps(calls, {
    openFile: async (_, passphrase) => {
      calls.push(passphrase);
      return { kind: "open", text: TEXT };
    },
    preview: async (_, onProgress) => {
      onProgress(9);
      return PREVIEW;
    },
    takeIn: async (_text, _preview, mode) => {
      calls.push(mode);
      return 3;
    },
    ...over,
  });
  render(<BringInPart deps={deps} />);
  return calls;
}

const chooseFile = () =>
  fireEvent.change(screen.getByTestId("import-file"), { target: { files: [new File(["{}"], "my-diary.json")] } });

describe("bringing a file back in", () => {
  it("shows what it would change, kind by kind, and stores nothing before yes", async () => {
    const calls = openPart();
    chooseFile();
    const preview = within(await screen.findByTestId("import-preview"));
    expect(preview.getByRole("row", { name: /Check-ins/ }).textContent).toBe("Check-ins219");
    preview.getByText("Runs: 2 that can’t be read. “Start” isn’t as it should be.");
    fireEvent.click(preview.getByTestId("import-replace"));
    expect(preview.getByRole("row", { name: /Check-ins/ }).textContent).toBe("Check-ins2253");
    preview.getByText("Replace: 4 in, 3 out");
    fireEvent.click(preview.getByTestId("import-cancel"));
    expect(calls).toEqual([""]);
  });

  it("takes it in as chosen and says how much changed", async () => {
    const calls = openPart();
    chooseFile();
    fireEvent.click(await screen.findByTestId("import-confirm"));
    await screen.findByText("3 records were changed.");
    expect(calls).toEqual(["", "merge"]);
  });

  it("says so where nothing was changed, because storing failed", async () => {
    openPart({ takeIn: () => Promise.reject(new Error("disk full")) });
    chooseFile();
    fireEvent.click(await screen.findByTestId("import-confirm"));
    expect((await screen.findByRole("alert")).textContent).toBe("Nothing was changed: disk full");
  });

  it("asks a locked file's passphrase, and says at once where it is wrong", async () => {
    openPart({
      openFile: async (_, passphrase) =>
        passphrase === "right" ? { kind: "open", text: TEXT } : { kind: "locked", isWrong: passphrase !== "" },
    });
    chooseFile();
    const enter = async (passphrase: string) => {
      fireEvent.input(await screen.findByTestId("import-passphrase"), { target: { value: passphrase } });
      fireEvent.click(screen.getByTestId("import-unlock"));
    };
    await enter("wrong");
    expect((await screen.findByRole("alert")).textContent).toBe("That isn’t this file’s passphrase.");
    await enter("right");
    await screen.findByTestId("import-preview");
  });

  it.each([
    [new DiaryFileError("newer", "7"), "A newer version of Standing Start saved this file (format 7)."],
    [new DiaryFileError("cut-off"), "The end of this file is missing."],
    [new DiaryFileError("not-ours"), "This isn’t a diary saved by Standing Start."],
    [new DiaryFileError("too-deep"), "This file is damaged or isn’t a diary."],
  ])("refuses a file as a whole in words: %s", async (fault, words) => {
    openPart({ preview: () => Promise.reject(fault) });
    chooseFile();
    expect((await screen.findByRole("alert")).textContent).toContain(words);
  });

  it("can be stopped while it is read: nothing more is read, and nothing was changed", async () => {
    let tell = (_records: number) => {};
    openPart({
      preview: (_, onProgress) => {
        tell = onProgress;
        onProgress(4);
        return new Promise(() => undefined);
      },
    });
    chooseFile();
    fireEvent.click(await screen.findByTestId("import-stop"));
    await screen.findByText("Stopped. Nothing was changed.");
    expect(() => tell(5), "whoever still reads goes no further").toThrow(Stopped);
    expect(screen.queryByTestId("import-stop")).toBeNull();
  });

  it("can be stopped while it is stored, until it becomes part of the diary as a whole", async () => {
    let tell = (_records: number) => {};
    openPart({
      takeIn: (_source, _preview, _mode, onProgress) => {
        tell = onProgress;
        return new Promise(() => undefined);
      },
    });
    chooseFile();
    fireEvent.click(await screen.findByTestId("import-confirm"));
    await screen.findByTestId("import-stop");
    await act(() => tell(9));
    await screen.findByText("Making them part of your diary");
    expect(screen.queryByTestId("import-stop")).toBeNull();
  });

  it("waits a minute for a word of a file, and then says that it stopped", async () => {
    vi.useFakeTimers();
    try {
      openPart({ preview: () => new Promise(() => undefined) });
      chooseFile();
      await act(async () => void (await vi.advanceTimersByTimeAsync(61_000)));
      expect(screen.getByRole("alert").textContent).toBe(
        "Nothing happened for a minute, so we stopped. Nothing was changed.",
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it("offers to undo the last one, also after the page was opened again", async () => {
    openPart({
      lastImport: async () => ({
        of: "file",
        id: "import-1",
        at: Date.UTC(2026, 10, 23, 9),
        mode: "merge",
        changed: 7,
      }),
      undoImport: async () => 6,
    });
    fireEvent.click(await screen.findByTestId("import-undo"));
    await screen.findByText("6 records are as they were. What you changed since stays.");
  });
});
