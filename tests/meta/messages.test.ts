import { expect, test } from "vitest";
import { requestSchemas } from "@/src/messaging/protocol.ts";
import { sourceFiles } from "../support/source-files.ts";

test("every message has a handler in the background, and no handler is for nothing", () => {
  const handlers = sourceFiles(["src/background"], [".ts"])
    .filter(({ path }) => /handlers?(\.ts$|\/)/.test(path))
    .map(({ text }) => text)
    .join("\n");
  const isNamed = (name: string) =>
    handlers.includes(`"${name}"`) || new RegExp(`\\b${name}\\b\\s*[:(,]`).test(handlers);
  expect(Object.keys(requestSchemas).filter((name) => !isNamed(name))).toEqual([]);
});
