import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ZONES } from "@/src/core/check-in/vocabulary.ts";
import { CheckInPage } from "@/src/ui/pages/check-in/check-in-page.tsx";
import { aCheckIn } from "../../../../support/builders/a-check-in.ts";
import { aCheckInStore } from "./a-check-in-store.ts";

const person = { languages: ["de-DE"], zone: "Europe/Berlin" };

async function open(...args: Parameters<typeof aCheckInStore>) {
  const made = aCheckInStore(...args);
  render(<CheckInPage store={made.store} person={person} startsWithHelp={false} />);
  await waitFor(() => expect(made.store.state.value.phase).toBe("ready"));
  return made;
}

afterEach(cleanup);
// A whole page on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe("the check-in page", () => {
  test("saves with one tap", async () => {
    const { background } = await open();
    fireEvent.click(screen.getByTestId("nrs-0"));
    await waitFor(() => expect(background.checkIns).toMatchObject([{ pain: 0 }]));
    expect(screen.getByTestId("saved").textContent).toContain("Saved at");
  });

  test("takes the focus to urgent help and back to where it was opened", async () => {
    await open();
    fireEvent.click(screen.getByTestId("urgent-help-link"));
    await waitFor(() => expect(document.activeElement?.id).toBe("help-title"));
    fireEvent.click(screen.getByTestId("close-help"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("urgent-help-link")));
  });

  test("ends the list of warning signs with one tap", async () => {
    const { background } = await open();
    fireEvent.click(screen.getByTestId("nrs-2"));
    fireEvent.click(await screen.findByTestId("none-of-these"));
    await waitFor(() => expect(background.checkIns.at(-1)?.details?.warningSigns?.signs).toEqual({}));
    expect(screen.queryByTestId("warning-list")).toBeNull();
  });

  test("draws the emergency first, with the region's number and its reason, and no exercise", async () => {
    await open();
    fireEvent.click(screen.getByTestId("nrs-2"));
    fireEvent.click(await screen.findByTestId("flag-bladder"));
    const banner = await screen.findByRole("alert");
    expect(banner.textContent).toContain("This needs emergency care now");
    expect(screen.getByTestId("call-112").getAttribute("href")).toBe("tel:112");
    expect(screen.getByTestId("banner-why").textContent).toContain("passing or holding water");
    expect(banner.compareDocumentPosition(screen.getByRole("heading", { level: 1 }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(document.querySelector("[data-testid^='offer-']")).toBeNull();
    expect(screen.queryByTestId("checked")).toBeNull();
  });

  test("brings the banner to the eye when a sign raises the level, and stays at the list when it doesn't", async () => {
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    await open([aCheckIn(2)]);
    fireEvent.click(screen.getByTestId("flag-fever"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("check-banner")));
    expect(seen.mock.contexts.at(-1)).toBe(screen.getByTestId("check-banner"));
    screen.getByTestId("flag-unwell").focus();
    fireEvent.click(screen.getByTestId("flag-unwell"));
    await waitFor(() => expect(screen.getByTestId("banner-why").textContent).toContain("unwell"));
    expect(document.activeElement).toBe(screen.getByTestId("flag-unwell"));
    fireEvent.click(screen.getByTestId("flag-bladder"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("check-banner")));
  });

  test("reaches every zone on the picture by keyboard, and in the list", async () => {
    const { background } = await open([aCheckIn(3)]);
    const zone = screen.getByTestId("zone-lowC");
    expect(zone.getAttribute("tabindex")).toBe("0");
    fireEvent.keyDown(zone, { key: " " });
    await waitFor(() => expect(background.checkIns.at(-1)?.details?.zones).toEqual(["lowC"]));
    expect(zone.getAttribute("aria-checked")).toBe("true");
    fireEvent.click(screen.getByTestId("zone-list-toggle"));
    for (const id of ZONES) expect(screen.getByTestId(`list-${id}`)).toBeTruthy();
    expect(screen.getByTestId("list-lowC").getAttribute("aria-pressed")).toBe("true");
  });

  test("offers what a clinician has checked for each sign at level 3", async () => {
    const { background } = await open([aCheckIn(2, 0, { zones: ["upperBack"], quality: ["stiff"] })]);
    expect(screen.getByTestId("banner-3")).toBeTruthy();
    fireEvent.click(screen.getByTestId("mark-checked-upperBack"));
    await waitFor(() => expect(screen.queryByTestId("banner-3")).toBeNull());
    expect(background.sent).toContainEqual(["mark-clinician-checked", { item: "upperBack", isChecked: true }]);
  });

  test("gives every routine and article its reason", async () => {
    await open([aCheckIn(2, 0, { zones: ["lowC"], quality: ["stiff"], timing: ["sitting"] })]);
    expect(screen.getByTestId("offer-reset-standing").textContent).toContain("Sitting brings it on");
    expect(screen.getByTestId("article-sitting-and-your-back").textContent).toContain("Sitting brings it on");
  });

  test("keeps urgent help one tap away", async () => {
    await open();
    fireEvent.click(screen.getByTestId("urgent-help-link"));
    expect(screen.getByTestId("urgent-help").textContent).toContain("Germany");
    expect(screen.getByTestId("warning-list")).toBeTruthy();
  });

  test("doesn't say that nothing is saved, or how much is missing, where past answers couldn't be read", async () => {
    await open([aCheckIn(3)], {}, { isUnreadable: true });
    expect(screen.getByTestId("error-notice").textContent).toContain("couldn’t be read");
    expect(document.body.textContent).not.toMatch(/Nothing saved for this day yet|more answer/);
  });

  test("doesn't say while it loads what it doesn't know yet", () => {
    render(<CheckInPage store={aCheckInStore([aCheckIn(3)]).store} person={person} startsWithHelp={false} />);
    expect(document.body.textContent).not.toMatch(/Nothing saved for this day yet|more answer/);
  });

  test("says in words what a failed save means", async () => {
    const { background } = await open();
    background.failing.add("save-check-in");
    fireEvent.click(screen.getByTestId("nrs-3"));
    expect(await screen.findByTestId("retry-save")).toBeTruthy();
    expect(screen.getByTestId("saved").textContent).toContain("This answer wasn’t saved. It’s still here.");
  });
});

test("after a routine that made it worse the page says why it opened, with the warning signs in it", async () => {
  const { store } = aCheckInStore();
  render(<CheckInPage store={store} person={person} startsWithHelp comesFromRoutine />);
  expect((await screen.findByTestId("after-routine")).textContent).toMatch(/^You stopped a routine/);
  expect(await screen.findByTestId("warning-list")).toBeTruthy();
});

describe("a good day and a bad one", () => {
  test("keep everything but the number behind one line, which says what is marked", async () => {
    await open([aCheckIn(2, -1, { zones: ["lowL"], quality: ["ache"] })]);
    fireEvent.click(screen.getByTestId("nrs-1"));
    const opener = screen.getByTestId("where-and-when");
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByTestId("zone-lowL")).toBeNull();
    expect(screen.getByText("Low back, left · ache")).toBeTruthy();
    fireEvent.click(opener);
    expect(screen.getByTestId("zone-lowL")).toBeTruthy();
  });

  test("open the rest by themselves from three on", async () => {
    await open();
    fireEvent.click(screen.getByTestId("nrs-3"));
    await screen.findByTestId("zone-lowL");
  });

  test("turn into the last thirty days, with a sentence that they bear", async () => {
    await open([3, 2, 4, 2].map((pain, index) => aCheckIn(pain, index - 4)));
    fireEvent.click(screen.getByTestId("nrs-2"));
    const sentence = "5 answers, between 2 and 4. The last three are about the same as the week before.";
    await waitFor(() => expect(screen.getByTestId("month-says").textContent).toBe(sentence));
    expect(screen.getByRole("img", { name: sentence })).toBeTruthy();
  });

  test("show three pictures of what comes of it while there is too little for one of one’s own", async () => {
    await open();
    fireEvent.click(screen.getByTestId("nrs-2"));
    expect(screen.getByTestId("becomes").textContent).toContain("Examples");
    expect(screen.getByTestId("month-says").textContent).toBe(
      "2 more answers, and a picture of your month starts here.",
    );
  });

  test("put the question about warning signs away without answering it", async () => {
    const { background } = await open([aCheckIn(1, -1, { warningSigns: { at: Date.now(), signs: {}, edition: 2 } })]);
    fireEvent.click(screen.getByTestId("nrs-1"));
    fireEvent.click(await screen.findByTestId("nothing-alarming"));
    expect(screen.getByTestId("warning-line").textContent).toContain("Nothing alarming");
    await waitFor(() => expect(background.checkIns.at(-1)?.pain).toBe(1));
    expect(background.checkIns.at(-1)?.details?.warningSigns).toBeUndefined();
    fireEvent.click(screen.getByTestId("open-warning-list"));
    expect(screen.getByTestId("warning-list")).toBeTruthy();
  });
});
