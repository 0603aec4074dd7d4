import { expect, test } from "vitest";
import { quoted } from "../../run/lib/steps.mjs";

test.each([
  ["--mv3", "--mv3"],
  ["node_modules\\.bin\\wxt.cmd", "node_modules\\.bin\\wxt.cmd"],
  ["C:\\Program Files\\Mozilla Firefox\\firefox.exe", '"C:\\Program Files\\Mozilla Firefox\\firefox.exe"'],
  ["--outputFile.json=tests/.cache/a.json", "--outputFile.json=tests/.cache/a.json"],
  ["C:\\you & me\\profile", '"C:\\you & me\\profile"'],
  ["", '""'],
])("the shell of Windows is given %s as one word", (word, given) => {
  expect(quoted(word)).toBe(given);
});
