import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import type { JSX } from "preact";
import { expect, it } from "vitest";
import { PAGE_NAMES } from "@/src/core/navigation/page-link.ts";
import { mount } from "@/src/ui/app/mount.tsx";
import { CheckInPage } from "@/src/ui/pages/check-in/check-in-page.tsx";
import { createCheckInStore } from "@/src/ui/pages/check-in/check-in-store.ts";
import { createKeptDrafts } from "@/src/ui/pages/check-in/kept-drafts.ts";
import { ClinicianPage } from "@/src/ui/pages/clinician/clinician-page.tsx";
import { createClinicianStore } from "@/src/ui/pages/clinician/clinician-store.ts";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";
import { createTrialStore } from "@/src/ui/pages/insights/try-out/trial-store.ts";
import { TryOut } from "@/src/ui/pages/insights/try-out/try-out.tsx";
import { BuilderView } from "@/src/ui/pages/library/own/builder-view.tsx";
import { OwnRoutineView } from "@/src/ui/pages/library/own/own-routine-view.tsx";
import { OwnSection } from "@/src/ui/pages/library/own/own-section.tsx";
import { GoBackPart } from "@/src/ui/pages/options/diary/go-back-part.tsx";
import { QuarantinePart } from "@/src/ui/pages/options/diary/quarantine-part.tsx";
import { OptionsPage } from "@/src/ui/pages/options/options-page.tsx";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { ProgrammePage } from "@/src/ui/pages/programme/programme-page.tsx";
import { PromptPage } from "@/src/ui/pages/prompt/prompt-page.tsx";
import { createPromptStore } from "@/src/ui/pages/prompt/prompt-store.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";
import { RunsPage } from "@/src/ui/pages/runs/runs-page.tsx";
import { WelcomePage } from "@/src/ui/pages/welcome/welcome-page.tsx";
import { createWelcomeStore } from "@/src/ui/pages/welcome/welcome-store.ts";
import { NOW } from "../../../support/builders/a-status-report.ts";

const nothing = () => undefined;
const stop = () => nothing;
/** What a page has by itself; everything else that it asks for is refused. */
const KNOWN: Readonly<Record<string, unknown>> = {
  now: () => NOW,
  newId: () => "id",
  onChanged: stop,
  every: stop,
  after: stop,
  id: "posture:1",
  close: nothing,
  moves: null,
  voice: {},
};

/** The world of a page whose records can't be read and whose background doesn't answer. */
const refusing = (more: Readonly<Record<string, unknown>> = {}): never => {
  const known: Readonly<Record<string, unknown>> = { ...KNOWN, ...more };
  const refuse = async () => {
    throw new Error("the records can't be read");
  };
  return new Proxy(
    {},
    { get: (_, name) => (typeof name === "string" && name in known ? known[name] : refuse) },
  ) as never;
};

const zone = () => "UTC";
const inZone = (more: Readonly<Record<string, unknown>> = {}) => refusing({ zone, ...more });
const played = { zone: "UTC", findProgramme: async () => null };
const [kept, reads] = [createKeptDrafts(window.localStorage), refusing()];

const PAGES: Readonly<Record<string, () => JSX.Element>> = {
  insights: () => <InsightsPage store={createInsightsStore(inZone())} />,
  "insights, a trial": () => <TryOut store={createTrialStore(inZone())} />,
  "check-in": () => (
    <CheckInPage
      store={createCheckInStore(inZone({ kept, reads }))}
      person={{ languages: ["en"], zone: "UTC" }}
      startsWithHelp={false}
    />
  ),
  runs: () => <RunsPage deps={inZone()} />,
  options: () => <OptionsPage deps={inZone()} />,
  "options, records put aside": () => <QuarantinePart deps={inZone()} />,
  "options, earlier days": () => <GoBackPart deps={inZone()} />,
  "library, own routines": () => <OwnSection deps={inZone()} />,
  "library, an own routine": () => <OwnRoutineView id="own:1" deps={inZone()} />,
  "library, building a routine": () => <BuilderView id="own:1" from={null} deps={inZone()} />,
  clinician: () => <ClinicianPage store={createClinicianStore(inZone())} />,
  programme: () => <ProgrammePage deps={inZone()} />,
  welcome: () => <WelcomePage store={createWelcomeStore(inZone())} system="other" close={nothing} />,
  prompt: () => <PromptPage store={createPromptStore(inZone())} />,
  popup: () => <PopupPage store={createPopupStore(inZone())} />,
  "routine, an own one": () => <RoutinePage deps={refusing(played)} address="?routine=own%3A1" />,
  "routine, one for so many minutes": () => <RoutinePage deps={refusing(played)} address="?minutes=5" />,
};

/** Pages that are drawn of what they bring along, or are no part of the product; the library's own records are in the table by their parts. */
const DRAWN_OF_ITSELF: readonly string[] = ["about", "debug"];

/** What a person can press, in the order in which it is come to. */
const PRESSED = "button, a[href], input, select, summary";
/** What leads to other pages stands in these. */
const LEADS_ELSEWHERE = "header, nav, .skip, .popup-field, .welcome-picture";

it.each(Object.entries(PAGES))(
  "%s: offers a file of everything before anything else where it can't be read",
  async (_, page) => {
    render(page());
    const notice = await screen.findByTestId("error-notice");
    const [first] = notice.querySelectorAll(PRESSED);
    expect(first?.getAttribute("data-testid")).toBe("save-everything");
    const before = [...document.body.querySelectorAll(PRESSED)].filter(
      (one) =>
        one.closest(LEADS_ELSEWHERE) === null &&
        (one.compareDocumentPosition(notice) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    expect(before.map((one) => one.textContent)).toEqual([]);
  },
);

it("has something to say for every page that keeps records", () => {
  const said = Object.keys(PAGES).map((name) => name.split(",")[0]);
  expect(PAGE_NAMES.filter((name) => !said.includes(name) && !DRAWN_OF_ITSELF.includes(name))).toEqual([]);
});

it("offers it also where a page fails to draw", async () => {
  const Broken = (): JSX.Element => {
    throw new Error("nothing to draw");
  };
  cleanup();
  document.body.innerHTML = '<div id="app"></div>';
  mount(<Broken />, { title: "Broken" });
  await waitFor(() => screen.getByTestId("error-notice"));
  const [first] = screen.getByTestId("error-notice").querySelectorAll(PRESSED);
  expect(first?.getAttribute("data-testid")).toBe("save-everything");
});
