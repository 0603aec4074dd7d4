import { expect, test } from "vitest";
import { greet } from "@/src/background/greet.ts";
import { NEWS } from "@/src/content/news.ts";
import { NEWS_KEY } from "@/src/platform/news.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const [{ version: TOLD }] = NEWS;

async function after(reason: "install" | "update" | "other", version: string) {
  const local = createMemoryArea();
  const opened: string[] = [];
  const tab = async () => undefined;
  const nobody = () => undefined;
  await greet(
    {
      askForDurableStorage: () => Promise.reject(new Error("no")),
      ownPages: { list: async () => [] },
      runtime: { id: "ours", version, url: (path) => path, onMessage: nobody, onInstalled: nobody, onStartup: nobody },
      storage: { local, session: createMemoryArea(), onLocalChanged: nobody },
      tabs: {
        signs: async () => ({ audible: false, fullScreen: false, sharing: false }),
        open: async (url) => void opened.push(url),
        focus: tab,
        show: tab,
        openWindow: tab,
        close: tab,
      },
    },
    reason,
  );
  return { opened, mark: local.values.get(NEWS_KEY) };
}

test.each([
  ["install", TOLD, { opened: ["welcome.html"], mark: undefined }],
  ["update", TOLD, { opened: [], mark: TOLD }],
  ["update", "0.0.9", { opened: [], mark: undefined }],
  ["other", TOLD, { opened: [], mark: undefined }],
] as const)("%s of %s", async (reason, version, outcome) => {
  expect(await after(reason, version)).toEqual(outcome);
});

test("opening what is new takes the mark away, and a review's opening doesn't", async () => {
  const machine = createFakeMachine();
  machine.local.values.set(NEWS_KEY, TOLD);
  await machine.startBrowser();
  await machine.send("report-page-opened", { page: "review" });
  expect(machine.local.values.get(NEWS_KEY)).toBe(TOLD);
  await machine.send("report-page-opened", { page: "news" });
  expect(machine.local.values.has(NEWS_KEY)).toBe(false);
});
