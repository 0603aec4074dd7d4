import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import packageJson from "@/package.json" with { type: "json" };
import { hasNews, NEWS } from "@/src/content/news.ts";
import { manifestFor } from "@/src/manifest.ts";
import { NEWS_KEY } from "@/src/platform/news.ts";
import { NewsMark } from "@/src/ui/app/news-mark.tsx";
import type { AboutDeps } from "@/src/ui/pages/about/about-deps.ts";
import { AboutPage } from "@/src/ui/pages/about/about-page.tsx";
import { createAboutStore } from "@/src/ui/pages/about/about-store.ts";
import { EXPLAINED, POLICY } from "@/src/ui/pages/about/policy.ts";
import { PrivacyView } from "@/src/ui/pages/about/privacy-view.tsx";
import { fakeAboutDeps } from "./fake-about-deps.ts";

const open = (deps: Partial<AboutDeps> = {}) =>
  render(<AboutPage store={createAboutStore({ ...fakeAboutDeps(), ...deps })} />);

afterEach(() => {
  location.hash = "";
});

describe("what is new", () => {
  it("is told of the version that this is, in lines of its own", () => {
    expect(hasNews(packageJson.version)).toBe(true);
    expect(hasNews("0.0.9")).toBe(false);
    const { container } = open();
    const section = container.querySelector("#new");
    expect(section?.textContent).toContain("Version 0.1.0");
    expect(section?.querySelectorAll("li").length).toBe(NEWS.flatMap(({ lines }) => lines).length);
  });

  it.each([
    ["#new", 1],
    ["#privacy", 0],
    ["", 0],
  ])("counts as read where someone came for it: %s", (hash, times) => {
    let read = 0;
    location.hash = hash;
    open({
      sayNewsRead: async () => {
        read += 1;
      },
    });
    expect(read).toBe(times);
  });
});

describe("the mark in the popup", () => {
  it("leads to what is new while nobody has been there", async () => {
    await fakeBrowser.storage.local.set({ [NEWS_KEY]: "0.1.0" });
    render(<NewsMark />);
    const mark = await screen.findByRole("link", { name: "What’s new in this version" });
    expect(mark.getAttribute("href")).toMatch(/about\.html#new$/);
  });

  it("is not there otherwise", async () => {
    const { container } = render(<NewsMark />);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(container.innerHTML).toBe("");
  });
});

test("every permission of the manifest is explained, and no other", () => {
  const asked = new Set(["chrome", "edge", "firefox"].flatMap((browser) => manifestFor(browser).permissions));
  expect(new Set(EXPLAINED)).toEqual(asked);
  render(<PrivacyView />);
  for (const permission of asked) expect(screen.getByTestId(`permission-${permission}`).textContent).toContain(".");
});

test("the privacy policy is a page, and the page about the advice leads there", () => {
  open();
  expect(screen.getByRole("link", { name: "Privacy and permissions" }).getAttribute("href")).toBe(
    "about.html?view=privacy",
  );
  cleanup();
  render(<PrivacyView />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Privacy and permissions");
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(POLICY.length + 1);
});

describe("a report", () => {
  const press = (testId: string) => screen.getByTestId(testId).click();

  it("is shown in full before it is copied, and copied as it is shown", async () => {
    const copied: string[] = [];
    open({
      copy: async (text) => {
        copied.push(text);
      },
    });
    press("make-report");
    const shown = (await screen.findByTestId("report")).textContent;
    expect(copied).toEqual([]);
    press("copy-report");
    await screen.findByText("Copied. Paste it into your message to us.");
    expect(copied).toEqual([shown]);
  });

  it("says how to copy it by hand where the browser won't", async () => {
    open({ copy: () => Promise.reject(new Error("denied")) });
    press("make-report");
    await screen.findByTestId("report");
    press("copy-report");
    await waitFor(() => expect(screen.getByText(/copy it by hand/)).toBeDefined());
  });
});
