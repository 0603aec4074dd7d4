import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { rehearseWhileWaiting } from "@/src/ui/pages/popup/rehearse.tsx";
import { NOW } from "../../../../support/builders/a-status-report.ts";

const never = new Promise<never>(() => undefined);
const there = Promise.resolve();

/** Rehearses, and gives the test ids of all that was ever in the page, what is left of it, and what was asked of the world. */
async function rehearsed({ answer, drawn }: { answer: Promise<unknown> | undefined; drawn: Promise<unknown> }) {
  const asked = vi.fn<(...of: readonly unknown[]) => () => void>();
  const deps: PopupDeps = {
    send: (async (name: string) => asked(name)) as unknown as PopupDeps["send"],
    now: () => NOW,
    every: (ms) => asked(ms),
    onChanged: (kinds) => asked(kinds),
    openTab: asked,
    close: asked,
  };
  const store = createPopupStore(deps);
  const watch = new MutationObserver(() => undefined);
  watch.observe(document.body, { childList: true, subtree: true });
  const before = store.state.value;
  await Promise.race([
    rehearseWhileWaiting(store, { answer, drawn, now: () => NOW }),
    new Promise((over) => setTimeout(over, 20)),
  ]);
  const drawnIds = testIds(watch.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]));
  watch.disconnect();
  return { drawnIds, left: document.body.innerHTML, isSame: store.state.value === before, asked };
}

const testIds = (nodes: readonly Node[]): readonly (string | null)[] =>
  nodes
    .filter((node) => node instanceof Element)
    .flatMap((node) => [node, ...node.querySelectorAll("[data-testid]")])
    .map((element) => element.getAttribute("data-testid"));

describe("the popup's rehearsal", () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>';
  });

  it("draws what a popup shows, while a worker that sleeps wakes up", async () => {
    const { drawnIds } = await rehearsed({ answer: never, drawn: there });
    expect(drawnIds).toEqual(expect.arrayContaining(["track", "next-line", "start-posture", "open-options"]));
  });

  it("leaves nothing in the page, asks nothing and knows nothing afterwards", async () => {
    const { left, asked, isSame } = await rehearsed({ answer: never, drawn: there });
    expect(left).toBe('<div id="app"></div>');
    expect(asked).not.toHaveBeenCalled();
    expect(isSame).toBe(true);
  });

  it.each([
    { when: "nobody has asked yet", answer: () => undefined, drawn: there },
    { when: "the answer is there before the page is drawn", answer: () => Promise.resolve({ ok: true }), drawn: never },
    {
      when: "the question failed before the page is drawn",
      answer: () => Promise.reject(new Error("gone")),
      drawn: never,
    },
    { when: "the page is not drawn", answer: () => never, drawn: never },
  ])("does not take place if $when", async ({ answer, drawn }) => {
    expect((await rehearsed({ answer: answer(), drawn })).drawnIds).toEqual([]);
  });
});
