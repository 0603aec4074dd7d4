import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

test("every package that travels in the product is named with its version (npm run notices)", () => {
  const notices = readFileSync(join(ROOT, "public/third-party-notices.txt"), "utf8");
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const missing = Object.entries(dependencies).filter(([name, version]) => !notices.includes(`${name} ${version} (`));
  expect(missing).toEqual([]);
});

test("the fonts come with their licence", () => {
  const notices = readFileSync(join(ROOT, "public/third-party-notices.txt"), "utf8");
  for (const font of ["archivo", "newsreader"]) {
    const part = notices.split(/^-{80}$/m).find((text) => text.includes(`@fontsource-variable/${font} `));
    expect(part).toContain("SIL OPEN FONT LICENSE");
  }
});

test("every package comes with the words of its licence, not only with its name", () => {
  const notices = readFileSync(join(ROOT, "public/third-party-notices.txt"), "utf8");
  const parts = notices.split(/^-{80}$/m).slice(1);
  const bare = parts.filter(
    (part) => !/permission|redistribution|licensed under the apache|mozilla public license|open font/i.test(part),
  );
  expect(bare.map((part) => part.trim().split("\n")[0])).toEqual([]);
  expect(parts.length).toBeGreaterThan(10);
});
