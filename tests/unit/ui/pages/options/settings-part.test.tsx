import { signal } from "@preact/signals";
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { DiaryDeps } from "@/src/ui/pages/options/diary/diary-deps.ts";
import { SettingsPart } from "@/src/ui/pages/options/diary/settings-part.tsx";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

/** A diary behind the passphrase "lap after lap". */
const readLocked: DiaryDeps["readSettingsFile"] = async (_, passphrase) =>
  passphrase === "lap after lap"
    ? { kind: "open", found: { ok: true, value: { theme: "dark" } } }
    : { kind: "locked", isWrong: passphrase !== "" };

function openPart(readSettingsFile: DiaryDeps["readSettingsFile"]): void {
  const store = { settings: signal(DEFAULT_SETTINGS), change: () => undefined };
  render(<SettingsPart deps={fakeDiaryDeps([], { readSettingsFile })} store={store} />);
  fireEvent.change(screen.getByTestId("settings-file"), { target: { files: [new File(["{}"], "diary.json")] } });
}

async function unlock(passphrase: string): Promise<void> {
  fireEvent.input(await screen.findByLabelText("Passphrase for diary.json"), { target: { value: passphrase } });
  fireEvent.click(screen.getByTestId("settings-unlock"));
}

it("asks for the passphrase of a locked diary, says where it's the wrong one, and reads its settings with the right one", async () => {
  openPart(readLocked);
  await unlock("lap upon lap");
  await screen.findByText("That isn’t this file’s passphrase.");
  expect(screen.queryByTestId("settings-preview")).toBeNull();
  await unlock("lap after lap");
  within(await screen.findByTestId("settings-preview")).getByText("These would change");
  expect(screen.queryByTestId("settings-unlock")).toBeNull();
});

it("says why a locked file can't be opened at all", async () => {
  openPart(async () => ({ kind: "refused", because: "newer" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/A newer version of Standing Start locked this file/);
});
