import { homepage } from "../package.json" with { type: "json" };

/** Where `npm run dev` serves the pages from, and tells them of changes. In no build. */
const DEV_SERVER = "http://localhost:* ws://localhost:*";

/**
 * The manifest, per browser. A pure function so that a test can pin its permissions.
 * No host permissions, ever; the one install warning is that of `notifications`, browser fact 27.
 * @param command `serve` while `npm run dev` runs: then, and only then, pages may speak to its server
 */
export function manifestFor(browser: string, command: "build" | "serve" = "build") {
  const dev = command === "serve" ? ` ${DEV_SERVER}` : "";
  const firefox = browser === "firefox";
  return {
    name: "__MSG_extension_name__",
    short_name: "Standing Start",
    description: "__MSG_extension_description__",
    homepage_url: homepage,
    default_locale: "en",
    minimum_chrome_version: firefox ? undefined : "144",
    permissions: ["alarms", "contextMenus", "idle", "notifications", "storage", "unlimitedStorage"],
    // Keys can be changed, or taken away, in the browser's own list. Alt+Shift is free in both browsers. Three of the four
    // that Chromium lets us suggest: every key we take is one somebody may miss.
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+U" } },
      hipFlexor: { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_launcher_hipFlexor__" },
      twoMinutes: { suggested_key: { default: "Alt+Shift+2" }, description: "__MSG_launcher_twoMinutes__" },
      posture: { description: "__MSG_launcher_posture__" },
      checkIn: { description: "__MSG_launcher_checkIn__" },
    },
    omnibox: { keyword: "stretch" },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'unsafe-inline'${dev}`,
        `img-src 'self' data: blob:${dev}`,
        `font-src 'self'${dev}`,
        `media-src 'self'${dev}`,
        `connect-src ${dev === "" ? "'none'" : DEV_SERVER}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    },
    browser_specific_settings: firefox
      ? {
          gecko: {
            id: "standing-start@standing-start.app",
            strict_min_version: "140.0",
            data_collection_permissions: { required: ["none"] },
          },
        }
      : undefined,
  };
}
