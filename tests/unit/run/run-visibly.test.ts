import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { runVisibly } from "../../run/lib/run-visibly.mjs";

/** Says what stands in its way as soon as it stands back; it may have begun a moment before. */
const LOOK = `
  const { existsSync, readFileSync } = require("node:fs");
  const group = "/proc/self/autogroup";
  const ask = () => {
    const own = require("node:os").getPriority();
    const shared = existsSync(group) ? readFileSync(group, "utf8").replace(/.*nice /, "").trim() : String(own);
    if (own === 0 || shared === "0") return setTimeout(ask, 20);
    console.log(own, shared);
  };
  ask();`;

const isLinux = process.platform === "linux" && existsSync("/proc/self/autogroup");

test.runIf(isLinux)("what stands back does so in its session and as a session", async () => {
  const { code, output } = await runVisibly([process.execPath, "-e", LOOK], {
    label: "looks",
    heartbeat: false,
    standsBack: true,
  });
  expect([code, output.trim()]).toEqual([0, "10 10"]);
});
