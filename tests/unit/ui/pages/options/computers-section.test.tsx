import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it, test } from "vitest";
import { newSyncState, type SyncState } from "@/src/core/sync/sync-state.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import type { ComputersDeps } from "@/src/ui/pages/options/computers/computers-deps.ts";
import { ComputersSection } from "@/src/ui/pages/options/computers/computers-section.tsx";
import { nineAnd } from "@/tests/support/builders/records.ts";
import { fakeComputersDeps } from "./fake-computers-deps.ts";

const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));

function openSection(over: Partial<ComputersDeps> = {}) {
  const calls: unknown[] = [];
  render(<ComputersSection deps={fakeComputersDeps(calls, over)} />);
  return calls;
}
async function openSharing(fields: Partial<SyncState> = {}, over: Partial<ComputersDeps> = {}) {
  const fresh = newSyncState({ name: "Office", sharesHealth: false });
  const state: SyncState = { ...fresh, hasLaidOut: true, lastAt: nineAnd(0), isWaiting: false, ...fields };
  const calls = openSection({ loadSync: async () => state, ...over });
  await screen.findByTestId("sync-on");
  return calls;
}
const LAP = { device: "lap", name: "Laptop", heardAt: nineAnd(0), sum: "1", unread: null };

describe("several computers", () => {
  it("are off until somebody says so, with a name; health answers go only where that was said by itself", async () => {
    const calls = openSection();
    await screen.findByTestId("sync-off");
    screen.getByText(/There’s no server of ours, ever/);
    press("sync-join");
    await screen.findByText("Give this computer a name.");
    expect(calls).toEqual([]);
    fireEvent.input(screen.getByTestId("sync-name"), { target: { value: " Office " } });
    press("sync-join");
    await expect.poll(() => calls).toEqual([{ name: "Office", sharesHealth: false, way: "account", folder: "" }]);
    press("sync-health");
    press("sync-join");
    await expect.poll(() => calls.at(-1)).toMatchObject({ name: "Office", sharesHealth: true });
  });

  it("say when they last exchanged, what waits, what stays here and why", async () => {
    const calls = await openSharing({
      isWaiting: true,
      left: {
        kinds: [
          ["runs", 1_204],
          ["routineSessions", 3],
        ],
        newest: nineAnd(-60 * 24 * 400),
      },
      held: 7,
      aside: 1,
    });
    screen.getByText(/Last exchange: Monday.*Something from here hasn’t gone out yet/);
    screen.getByText(/because the account has no more room: Runs \(1,204\).*Routines you did \(3\).*October 19, 2025/);
    screen.getByText(/^Your other computers get each month’s totals of those runs, not the runs themselves/);
    screen.getByText(/^7 health answers stay on this computer/);
    screen.getByText(/One record from another computer can’t be read here/);
    screen.getByText(/None has shared anything yet/);
    press("sync-health");
    await expect.poll(() => calls).toMatchObject([{ name: "Office", sharesHealth: true, way: "account" }]);
  });

  it("say the year of what was long ago, and that a computer which is long silent can be forgotten", async () => {
    const longAgo = nineAnd(-60 * 24 * 400);
    await openSharing({ lastAt: longAgo, machines: [LAP, { ...LAP, device: "old", heardAt: longAgo }] });
    screen.getByText(/Last exchange: October 19, 2025/);
    screen.getByText(/Last heard from: Monday/);
    screen.getByText(/Not heard from since October 19, 2025/);
  });

  test.each([
    ["account", /hasn’t gone out yet\.$/],
    ["access", /hasn’t gone out yet\.$/],
    ["gone", /It will go on its own\.$/],
  ] as const)("promise nothing to go on its own where it is the person's to decide: %s", async (trouble, words) => {
    await openSharing({ isWaiting: true, trouble });
    expect(screen.getByTestId("sync-last").textContent).toMatch(words);
  });

  it("say of which runs only sums are here", async () => {
    const missing = [
      { of: "lap", runs: 1_240, meters: 9e6, seconds: 90_000, from: "2016-01", until: "2021-03" },
      { of: "gone", runs: 1, meters: 5_000, seconds: 1_800, from: "2019-05", until: "2019-05" },
    ];
    await openSharing({ machines: [LAP], missing });
    screen.getByText(/^1,240 runs on Laptop aren’t here themselves.*25 h.*January 2016 to March 2021/);
    screen.getByText(/^One run on A computer without a name isn’t here itself.*30 min, May 2019/);
    expect(screen.queryByTestId("sync-sums")).toBeNull();
  });

  it("are listed with their last news, and one is forgotten only after saying what that means", async () => {
    const machines = [LAP, { ...LAP, device: "new", name: "", unread: "newer" as const }];
    const calls = await openSharing({ machines }, { satToday: async () => 3 * HOUR });
    screen.getByText("A computer without a name");
    screen.getByText(/It has a newer Standing Start/);
    screen.getByText(/Sat today at any of them: 3 h/);
    press("forget-lap");
    screen.getByText(/What Laptop shared goes from the account/);
    expect(calls).toEqual([]);
    press("sure-others-yes");
    await expect.poll(() => calls).toEqual([{ forget: "lap" }]);
  });

  test.each(["full", "busy", "failed"] as const)("say what is wrong where it is %s", async (trouble) => {
    await openSharing({ trouble });
    screen.getByTestId(`sync-trouble-${trouble}`);
    expect(screen.queryByTestId("sync-go-on")).toBeNull();
  });

  it("ask before they share in another account", async () => {
    const calls = await openSharing({ trouble: "account" });
    screen.getByText(/is gone from the account/);
    press("sync-go-on");
    await expect.poll(() => calls).toEqual(["go on"]);
  });

  it("are left after saying what that means, and what can't be done is said", async () => {
    const leaveSync = () => Promise.reject(new Error("no area"));
    const calls = await openSharing({}, { leaveSync });
    press("sync-now");
    await expect.poll(() => calls).toEqual(["exchange"]);
    press("sync-leave");
    screen.getByText(/Your diary stays here as it is/);
    press("sure-leave-yes");
    await screen.findByText("That didn’t work: no area");
  });
});

describe("several computers without an account", () => {
  const name = (text: string) => fireEvent.input(screen.getByTestId("sync-name"), { target: { value: text } });

  it("share a folder that the person chooses, which is said to be as readable as it is", async () => {
    const calls = openSection();
    await screen.findByTestId("sync-off");
    expect(screen.queryByTestId("sync-way-hand")).toBeNull();
    press("sync-way-folder");
    screen.getByText(/The file isn’t encrypted. Whoever can open that folder can read it/);
    name("Office");
    press("sync-join");
    await expect.poll(() => calls).toEqual([{ name: "Office", sharesHealth: false, way: "folder", folder: "Diary" }]);
  });

  it("share nothing where no folder was chosen", async () => {
    const calls = openSection({ chooseFolder: async () => null });
    await screen.findByTestId("sync-off");
    press("sync-way-folder");
    name("Office");
    press("sync-join");
    await screen.findByText("No folder was chosen, so nothing is shared.");
    expect(calls).toEqual([]);
  });

  it("look into the folder when the page opens", async () => {
    const calls = await openSharing({ way: "folder", folder: "Diary", machines: [LAP] });
    await expect.poll(() => calls).toEqual(["exchange"]);
    screen.getByText(/Through the folder “Diary”/);
    press("forget-lap");
    screen.getByText(/The file of Laptop goes from the folder/);
    press("sync-leave");
    screen.getByText(/if the folder can’t be reached now, the file stays in it/);
  });

  it("ask for the folder again where the browser wants that, and go on then", async () => {
    const asked: string[] = [];
    const askForFolder = async () => asked.push("asked") > 0;
    const calls = await openSharing({ way: "folder", folder: "Diary", trouble: "access" }, { askForFolder });
    screen.getByText(/The browser wants your permission again before we may use the folder “Diary”/);
    press("sync-allow");
    await expect.poll(() => [asked, calls]).toEqual([["asked"], ["exchange", "exchange"]]);
  });

  it("choose the folder again where it is gone", async () => {
    const calls = await openSharing({ way: "folder", folder: "Diary", trouble: "gone", name: "Office" });
    screen.getByText(/The folder “Diary” isn’t there/);
    press("sync-choose");
    await expect
      .poll(() => calls.at(-1))
      .toEqual({ name: "Office", sharesHealth: false, way: "folder", folder: "Diary" });
  });

  test.each([
    ["account", /This computer’s file is gone from the folder/],
    ["full", /The disk with that folder is full/],
    ["read-only", /Nothing can be changed in the folder “Diary”/],
    ["failed", /The last exchange didn’t work/],
  ] as const)("say what is wrong with the folder where it is %s", async (trouble, words) => {
    await openSharing({ way: "folder", folder: "Diary", trouble });
    screen.getByText(words);
  });

  it("carry files by hand where no folder can be chosen", async () => {
    const calls = openSection({ hasFolders: false });
    await screen.findByTestId("sync-off");
    expect(screen.queryByTestId("sync-way-folder")).toBeNull();
    press("sync-way-hand");
    screen.getByText(/so you carry the files yourself/);
    name("Office");
    press("sync-join");
    await expect.poll(() => calls).toMatchObject([{ way: "hand", folder: "" }]);
  });

  it("save their file and read those of others, and say where one is none", async () => {
    let isOther = true;
    const takeExchangeFiles = async () => isOther;
    const calls = await openSharing({ way: "hand" }, { takeExchangeFiles });
    press("sync-save");
    await expect.poll(() => calls).toEqual(["save file"]);
    const choose = () =>
      fireEvent.change(screen.getByTestId("sync-files"), { target: { files: [new File(["{}"], "x.json")] } });
    choose();
    expect(screen.queryByText(/That isn’t another computer’s file/)).toBeNull();
    isOther = false;
    await screen.findByTestId("sync-save");
    choose();
    await screen.findByText(/That isn’t another computer’s file/);
  });
});
