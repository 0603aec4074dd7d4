import "./memory-browser.ts";
import { render } from "preact";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { MessageName, StatusReport } from "@/src/messaging/protocol.ts";
import { mount } from "@/src/ui/app/mount.tsx";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { PromptPage } from "@/src/ui/pages/prompt/prompt-page.tsx";
import { createPromptStore } from "@/src/ui/pages/prompt/prompt-store.ts";
import type { OperatingSystem } from "@/src/ui/pages/welcome/operating-system.ts";
import { WelcomePage } from "@/src/ui/pages/welcome/welcome-page.tsx";
import { createWelcomeStore } from "@/src/ui/pages/welcome/welcome-store.ts";
import { POPUP_STATES } from "./popup-states.ts";

/** `?show=popup|prompt|welcome|wall&state=seated&fail=save-check-in&theme=dark`: one state over a background of memory. */
const query = new URLSearchParams(location.search);
const show = query.get("show");
const state = query.get("state") ?? "seated";
const theme = query.get("theme") ?? "system";
const fail = query.get("fail");
const root = document.getElementById("app") ?? document.body;

localStorage.setItem("theme", theme);

switch (show) {
  case "popup":
    mount(<PopupPage store={createPopupStore(fakeDeps())} />, { title: state });
    break;
  case "prompt": {
    const id = query.get("id") ?? POPUP_STATES[state]?.status.open[0]?.id ?? "";
    mount(<PromptPage store={createPromptStore({ ...fakeDeps(), id })} />, { title: state });
    break;
  }
  case "welcome": {
    const system = (query.get("system") ?? "windows") as OperatingSystem;
    const store = createWelcomeStore({
      send: fakeDeps().send,
      loadSettings: async () => ({ settings: DEFAULT_SETTINGS, faults: [] }),
      newId: () => crypto.randomUUID(),
    });
    mount(<WelcomePage store={store} system={system} close={() => console.log("close")} />, { title: state });
    break;
  }
  case "wall":
    render(<Wall />, root);
    break;
  default:
    render(<Contents />, root);
}

/** All states of the popup at once. */
function Wall() {
  return (
    <div style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, 360px)", gap: "12px", font: "14px sans-serif" }}>
      {Object.keys(POPUP_STATES).map((name) => (
        <figure key={name} style={{ margin: 0 }}>
          <figcaption>{name}</figcaption>
          <iframe
            title={name}
            src={`?show=popup&state=${name}&theme=${theme}`}
            style={{ border: 0, width: "360px", height: "640px" }}
          />
        </figure>
      ))}
    </div>
  );
}

function Contents() {
  const links = [
    ...Object.keys(POPUP_STATES).map((name) => `?show=popup&state=${name}`),
    ...Object.keys(POPUP_STATES).map((name) => `?show=prompt&state=${name}`),
    "?show=welcome",
    "?show=wall",
  ];
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link}>{link}</a>
        </li>
      ))}
    </ul>
  );
}

function fakeDeps(): PopupDeps {
  let report = POPUP_STATES[state];
  let settings = { ...(report?.settings ?? DEFAULT_SETTINGS), theme: theme as "system" };
  const answer = (name: MessageName, request: Record<string, unknown>): unknown => {
    if (fail === name || report === undefined) throw new Error(`The gallery refuses ${name}.`);
    switch (name) {
      case "get-status":
      case "read-status":
        return { ...report, settings };
      case "save-settings":
        settings = { ...settings, ...(request["patch"] as object) };
        return { settings };
      case "send-test-prompt":
        return { delivered: "notification" };
      case "save-check-in": {
        const checkIn = { ...report.checkIn.yesterday, id: "new", pain: request["pain"] };
        report = { ...report, checkIn: { ...report.checkIn, today: checkIn } } as StatusReport;
        return { checkIn };
      }
      case "delete-check-in":
        report = { ...report, checkIn: { ...report.checkIn, today: null } };
        return null;
      default:
        return null;
    }
  };
  return {
    send: (async (name: MessageName, request: Record<string, unknown>) => answer(name, request)) as never,
    now: () => report?.status.at ?? 0,
    every: () => () => undefined,
    onChanged: () => () => undefined,
    openTab: (path: string) => console.log("open", path),
    close: () => console.log("close"),
  };
}
