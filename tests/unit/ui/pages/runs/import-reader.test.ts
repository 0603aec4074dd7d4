import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Stopped, TookTooLong } from "@/src/ui/app/patience.ts";
import { createImportReader } from "@/src/ui/pages/runs/import-reader.ts";

/** A worker that reads on and on. */
class EndlessWorker extends EventTarget {
  static readonly all: EndlessWorker[] = [];
  isRunning = true;
  constructor() {
    super();
    EndlessWorker.all.push(this);
  }
  postMessage(): void {}
  terminate(): void {
    this.isRunning = false;
  }
  /** A word of progress. */
  tell(): void {
    this.dispatchEvent(new MessageEvent("message", { data: { type: "progress", progress: {} } }));
  }
}

const FILES = [new File(["x"], "a.gpx")];
const NOW = Date.UTC(2026, 10, 23, 9);

const readFiles = (signal: AbortSignal) =>
  createImportReader().read(FILES, {
    known: [],
    now: NOW,
    person: { zone: "UTC", units: "km" },
    onProgress: () => {},
    signal,
  });
const readCalendars = (signal: AbortSignal) =>
  createImportReader().readCalendars(FILES, { now: NOW, zone: "UTC", weekly: [], signal });

describe("an import that never ends", () => {
  beforeEach(() => {
    EndlessWorker.all.length = 0;
    vi.stubGlobal("Worker", EndlessWorker);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const worker = () => EndlessWorker.all[0]!;

  it.each([
    ["recordings and tables", readFiles],
    ["calendars", readCalendars],
  ])("ends at once when it is stopped, whatever its worker does: %s", async (_, read) => {
    const stop = new AbortController();
    const reading = read(stop.signal);
    stop.abort();
    await expect(reading).rejects.toBeInstanceOf(Stopped);
    expect(worker().isRunning).toBe(false);
  });

  it("is waited for as long as it tells of progress, and a minute longer", async () => {
    const ended = readFiles(new AbortController().signal).catch((error: unknown) => error);
    for (let n = 0; n < 5; n += 1) {
      await vi.advanceTimersByTimeAsync(59_000);
      worker().tell();
    }
    expect(worker().isRunning).toBe(true);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await ended).toBeInstanceOf(TookTooLong);
    expect(worker().isRunning).toBe(false);
  });

  it("is waited for twenty seconds where it is a calendar, which tells nothing meanwhile", async () => {
    const answer = readCalendars(new AbortController().signal);
    await vi.advanceTimersByTimeAsync(21_000);
    expect(await answer).toEqual({ ok: false, error: "took-too-long" });
    expect(worker().isRunning).toBe(false);
  });
});
