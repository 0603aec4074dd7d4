/** How busy this machine is, told by what a browser takes for an empty page. */

/** Milliseconds that an empty page takes on two quiet cores. */
const QUIET_MS = 250;
const LAUNCH_MS = 90_000;
/** Odd, so that there is a middle one. */
const PAGES = 3;
const MOST = 8;

/**
 * By how much longer than a quiet machine this one takes: from 1 to 8.
 * @param {string} executablePath of a Chromium
 * @returns {Promise<number | null>} null where it does not open a page
 */
export async function measureSlowness(executablePath) {
  const { default: puppeteer } = await import("puppeteer-core");
  let browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      timeout: LAUNCH_MS,
      args: ["--no-first-run", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
    const times = [];
    for (let page = 0; page < PAGES; page += 1) times.push(await timeOfEmptyPage(browser));
    return slownessOf(times);
  } catch {
    return null;
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

/** From what each page took, in ms: the middle one counts, because the first one warms up. */
export function slownessOf(/** @type {readonly number[]} */ times) {
  const middle = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? QUIET_MS;
  return Math.round(Math.min(MOST, Math.max(1, middle / QUIET_MS)) * 10) / 10;
}

async function timeOfEmptyPage(browser) {
  const began = Date.now();
  const page = await browser.newPage();
  await page.goto("data:text/html,<p>empty</p>", { timeout: LAUNCH_MS });
  await page.screenshot();
  await page.close();
  return Date.now() - began;
}
