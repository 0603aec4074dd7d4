import { existsSync } from "node:fs";

/** Tools that `npm test` finds or installs and names in the environment; `npm run e2e` does the same. */
export type Tool = "CHROMIUM_PATH" | "FIREFOX_PATH" | "XVFB_PATH" | "XDOTOOL_PATH" | "FAKETIME_LIBRARY";

/** The path of a tool. Throws with what to do where the environment doesn't name it. */
export function toolPath(tool: Tool): string {
  const path = process.env[tool];
  if (path === undefined || !existsSync(path)) {
    throw new Error(`${tool} names no file: run this by npm run e2e or npm test.`);
  }
  return path;
}
