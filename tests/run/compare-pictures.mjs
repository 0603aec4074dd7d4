/**
 * `npm run pictures:compare -- <commit> [part of a name]`: takes pictures of our pages (as `npm run pictures:pages` does) of a commit
 * and of this tree, on this machine one after the other, and shows where they differ: a screen that changed unasked is seen. No
 * pictures are kept for it, because fonts draw differently on every machine. What differs is in gallery/changed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

/** Pixels that differ though nothing changed: a few of a line's edge. A button that moved by one is more. */
const ALLOWED = 40;
/** Pixels that another minute brings in the popup: as many as a button that moved, so they are shown, and told apart. */
const ANOTHER_MINUTE = { popup: 12_000 };
/** Moves and counts: looked at, not compared. */
const MOVING = ["player"];

const [commit, part = ""] = process.argv.slice(2);
if (commit === undefined) {
  fail("Name the commit to compare with: npm run pictures:compare -- origin/main [part of a name]");
}
await ensureDependencies();
const { comparePictures } = await import("./lib/images.mjs");

const tree = resolve("tests", ".cache", "pictures-of-commit");
removeTree();
git("worktree", "add", "--detach", tree, commit);
const before = join(tree, "gallery");
const after = resolve("gallery");
try {
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"), "junction");
  rmSync(after, { recursive: true, force: true });
  takeIn(tree);
  takeIn(process.cwd());
  report();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  removeTree();
}

/** With the commit's own script, because only that one knows its pages and its database. */
function takeIn(cwd) {
  const { status } = spawnSync(
    process.execPath,
    [join("tests", "run", "with-chromium.mjs"), join("tests", "e2e", "take-page-pictures.ts"), part],
    { cwd, stdio: "inherit" },
  );
  if (status !== 0) throw new Error(`The pictures of ${cwd} could not be taken.`);
}

function report() {
  const changed = join(after, "changed");
  mkdirSync(changed, { recursive: true });
  const [old, now] = [before, after].map(
    (folder) => new Set(readdirSync(folder).filter((name) => name.endsWith(".png") && !MOVING.includes(pageOf(name)))),
  );
  for (const name of [...now].filter((one) => !old.has(one))) console.log(`new      ${name}`);
  for (const name of [...old].filter((one) => !now.has(one))) console.log(`gone     ${name}`);
  const both = [...now].filter((name) => old.has(name));
  let alike = 0;
  for (const name of both) {
    const compared = comparePictures(readFileSync(join(before, name)), readFileSync(join(after, name)));
    if (compared !== null && compared.pixels <= ALLOWED) {
      alike += 1;
      continue;
    }
    writeFileSync(join(changed, name.replace(".png", "-before.png")), readFileSync(join(before, name)));
    writeFileSync(join(changed, name.replace(".png", "-after.png")), readFileSync(join(after, name)));
    if (compared !== null) writeFileSync(join(changed, name.replace(".png", "-where.png")), compared.where);
    const isPerhapsTheMinute = compared !== null && compared.pixels <= (ANOTHER_MINUTE[pageOf(name)] ?? 0);
    const what = compared === null ? "another size" : `${compared.pixels} pixels`;
    console.log(isPerhapsTheMinute ? `minute?  ${name}: ${what}` : `changed  ${name}: ${what}`);
  }
  console.log(`${alike} of ${both.length} pictures are alike; the others are in ${changed}.`);
}

function pageOf(name) {
  return name.split("-")[0];
}

function removeTree() {
  rmSync(tree, { recursive: true, force: true });
  git("worktree", "prune");
}

function git(...args) {
  return execFileSync("git", args, { encoding: "utf8" });
}
