import { describe, expect, it } from "vitest";
import { NOTHING_STRETCHED } from "@/src/core/routines/stretch-week.ts";
import type { ForYou } from "@/src/ui/pages/library/for-you.ts";
import { createLibraryStore } from "@/src/ui/pages/library/library-store.ts";
import { fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

const A_DAY: ForYou = { articles: [], routines: [], advice: null, suggests: "exercise" };

/** A library whose day is answered by each of `answers` in turn. */
function aLibrary(answers: readonly (() => Promise<ForYou>)[]) {
  let asked = 0;
  const listeners: (() => void)[] = [];
  const store = createLibraryStore({
    own: fakeOwnDeps(),
    onChanged: (_kinds, again) => {
      listeners.push(again);
      return () => undefined;
    },
    loadForYou: () => {
      asked += 1;
      return (answers[asked - 1] ?? (async () => A_DAY))();
    },
    loadRegion: async () => null,
    saveRegion: async () => {},
    loadEasier: async () => ["bird-dog"],
    saveEasier: () => Promise.reject(new Error("full")),
    loadStretchWeek: async () => NOTHING_STRETCHED,
    loadMarks: async () => new Map(),
    setMark: async () => {},
  });
  return { store, asked: () => asked, change: () => listeners.forEach((again) => again()) };
}

describe("the library's day", () => {
  it("is asked for once by all its views, and anew once something has changed", async () => {
    const { store, asked, change } = aLibrary([]);
    await Promise.all([store.loadDay(), store.loadDay()]);
    expect(asked()).toBe(1);
    change();
    await store.loadDay();
    expect(asked()).toBe(2);
  });

  it("is asked for anew by whoever tries again after a failure", async () => {
    const { store } = aLibrary([() => Promise.reject(new Error("no answer"))]);
    await expect(store.loadDay()).rejects.toThrow("no answer");
    await expect(store.loadDay()).resolves.toEqual(A_DAY);
  });
});

it("what is easier for good goes back where it could not be stored, and says so", async () => {
  const { store } = aLibrary([]);
  store.easier.load();
  await Promise.resolve();
  store.easier.set("side-plank", { isOn: true });
  expect(store.easier.ids.value).toEqual(["bird-dog", "side-plank"]);
  await expect.poll(() => store.easier.isUnsaved.value).toBe(true);
  expect(store.easier.ids.value).toEqual(["bird-dog"]);
});
