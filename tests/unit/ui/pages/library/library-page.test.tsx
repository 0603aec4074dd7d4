import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";

function openLibrary(address: string) {
  const marked: string[] = [];
  render(
    <LibraryPage
      address={address}
      ports={{
        loadForYou: async () => ({ articles: [{ id: "warm-up", because: "Run planned at 18:00" }], routines: [] }),
        loadMarks: async () => new Map(),
        setMark: async (id, mark, { isOn }) => void marked.push(`${id} ${mark} ${isOn ? "on" : "off"}`),
      }}
    />,
  );
  return marked;
}

describe("the library", () => {
  it("puts the article that fits on top, with its reason", async () => {
    openLibrary("");
    const lead = await screen.findByTestId("for-you");
    expect(lead.getAttribute("href")).toBe("library.html?article=warm-up");
    expect(lead.textContent).toContain("Run planned at 18:00");
  });

  it("shows an article with its sources and one start button, and saves it", async () => {
    const marked = openLibrary("?article=hip-flexors");
    const start = await screen.findByTestId("start-routine");
    expect(start.getAttribute("href")).toBe("routine.html?routine=hip-flexor-standing&use=hip-flexor");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Hip flexors");
    expect(document.querySelectorAll(".lib-sources li").length).toBeGreaterThan(5);
    fireEvent.click(screen.getByTestId("save-article"));
    await screen.findByText("Saved");
    expect(marked).toContain("hip-flexors saved on");
  });

  it("offers a way out of an address that names nothing", () => {
    openLibrary("?article=how-to-fly");
    expect(screen.getByTestId("unknown").querySelector("a")?.getAttribute("href")).toBe("library.html");
  });
});
