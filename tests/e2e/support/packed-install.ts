import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFolder } from "../../support/build-output.ts";
import { removeFolder } from "./remove-folder.ts";
import { toolPath } from "./tools.ts";

/** A profile in which the extension is really installed: only so do restarts, updates and `onStartup` behave (browser fact 41). */
export type PackedProfile = {
  readonly profile: string;
  readonly extensionId: string;
  remove(): Promise<void>;
};

/** Packs the Chrome build and lets a new profile find it at its next start. */
export function createPackedProfile(): PackedProfile {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-packed-"));
  const source = join(folder, "extension");
  const pem = join(folder, "key.pem");
  cpSync(buildFolder("chrome"), source, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  writeFileSync(pem, privateKey);
  execFileSync(
    toolPath("CHROMIUM_PATH"),
    [
      "--no-sandbox",
      "--headless",
      `--user-data-dir=${join(folder, "packer")}`,
      `--pack-extension=${source}`,
      `--pack-extension-key=${pem}`,
    ],
    { stdio: "ignore", timeout: 60_000 },
  );
  const extensionId = idOf(publicKey);
  const profile = join(folder, "profile");
  const external = join(profile, "External Extensions");
  const { version } = JSON.parse(readFileSync(join(source, "manifest.json"), "utf8")) as { version: string };
  mkdirSync(external, { recursive: true });
  writeFileSync(
    join(external, `${extensionId}.json`),
    JSON.stringify({ external_crx: `${source}.crx`, external_version: version }),
  );
  return { profile, extensionId, remove: () => removeFolder(folder) };
}

/** Chromium's name for a key: the first 128 bits of its SHA-256, written with the letters a to p. */
function idOf(publicKey: Buffer): string {
  const digits = createHash("sha256").update(publicKey).digest("hex").slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));
}
