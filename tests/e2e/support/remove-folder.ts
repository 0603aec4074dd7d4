import { rmSync } from "node:fs";
import { until } from "./wait.ts";

/**
 * Removes a folder in which a browser's last processes may still write: what they add meanwhile is only seen by looking anew, which
 * `maxRetries` doesn't do.
 */
export async function removeFolder(folder: string): Promise<void> {
  await until(`the end of ${folder}`, async () => {
    rmSync(folder, { recursive: true, force: true });
    return true;
  });
}
