import { signal } from "@preact/signals";
import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { SaveFile, Wish } from "@/src/ui/app/save-files.ts";
import { ErrorNotice } from "@/src/ui/components/error-notice.tsx";
import { SavePart } from "@/src/ui/pages/options/diary/save-part.tsx";

const done = async () => ({ name: "a-file.json", records: 1204, source: "database" as const });

function openSave(save: SaveFile = done) {
  const wishes: Wish[] = [];
  const settings = signal(DEFAULT_SETTINGS);
  render(
    <SavePart
      store={{ settings, change: (patch) => void (settings.value = { ...settings.value, ...patch }) }}
      save={(wish) => {
        wishes.push(wish);
        return save(wish);
      }}
    />,
  );
  return { wishes, settings };
}

describe("saving everything", () => {
  it("saves at one press, open, and says how much of what came out as which file", async () => {
    const { wishes } = openSave();
    fireEvent.click(screen.getByTestId("save-everything"));
    await screen.findByText("Saved 1,204 records as a-file.json.");
    expect(wishes).toEqual([{ what: "everything", passphrase: "" }]);
  });

  it("locks the file where a passphrase was entered, and never the tables", async () => {
    const { wishes } = openSave();
    fireEvent.input(screen.getByLabelText("Passphrase"), { target: { value: "lap after lap" } });
    fireEvent.click(screen.getByTestId("save-everything"));
    await screen.findByText(/Saved/);
    fireEvent.click(screen.getByTestId("save-tables"));
    await screen.findByText(/Saved/);
    expect(wishes).toEqual([{ what: "everything", passphrase: "lap after lap" }, { what: "tables" }]);
  });

  it("reminds of it once a month only where that is wished", () => {
    const { settings } = openSave();
    const wish = screen.getByRole("switch", { name: "Remind me monthly to save a copy" });
    expect((wish as HTMLInputElement).checked).toBe(false);
    fireEvent.click(wish);
    expect(settings.value.remindsToSave).toBe(true);
  });

  it("says where the file is one of the second copy, because the database can't be read", async () => {
    openSave(async () => ({ ...(await done()), source: "copy" }));
    fireEvent.click(screen.getByTestId("save-everything"));
    await screen.findByText(/this is what the second copy had/);
  });

  it("says that nothing was saved, and why", async () => {
    openSave(() => Promise.reject(new Error("the snapshot is damaged")));
    fireEvent.click(screen.getByTestId("save-everything"));
    expect((await screen.findByRole("alert")).textContent).toBe("Nothing was saved: the snapshot is damaged");
  });

  it("is the first thing that a page offers which can't show its records", () => {
    render(<ErrorNotice onRetry={() => {}}>words</ErrorNotice>);
    const [first] = screen.getAllByRole("button");
    expect(first?.dataset["testid"]).toBe("save-everything");
  });
});
