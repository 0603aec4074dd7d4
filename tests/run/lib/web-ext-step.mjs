import { runBin } from "./steps.mjs";

/** Preact assigns innerHTML for a property that we never use; the store's check warns of it in its one file. */
const ALLOWED = { code: "UNSAFE_VAR_ASSIGNMENT", most: 1 };
/** We ship for the desktop only, so what Firefox for Android 140 lacks is no matter. */
const DESKTOP_ONLY = "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION";

/** web-ext's lint of the Firefox build: counts one; any error, notice of an unknown kind or further warning fails. */
export function webExtStep(name) {
  return {
    name,
    run: async () => {
      const args = ["lint", "--source-dir", ".output/firefox-mv3", "--output", "json", "--no-config-discovery"];
      const { output } = await runBin(["web-ext", ...args], { label: name });
      const told = output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1);
      // It didn't come to its report: what it said instead is the reason.
      if (told === "") return { passed: 0, failed: 1, output };
      const { errors, warnings } = JSON.parse(told);
      const files = new Set(warnings.filter(({ code }) => code === ALLOWED.code).map(({ file }) => file));
      const others = warnings.filter(({ code }) => code !== ALLOWED.code && code !== DESKTOP_ONLY);
      const isClean = errors.length === 0 && others.length === 0 && files.size <= ALLOWED.most;
      return isClean ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}
