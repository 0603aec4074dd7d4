/**
 * The desk day of `npm start` where there is no display: lived in a real browser, or, where that can't be had or can't keep up,
 * the same day in the lab. What it does is decided here; browsers and commands are handed in.
 */

/** Times real time that two quiet cores keep up with. */
const QUIET_SPEED = 60;
/** Slower than that nobody waits for a day's end. */
const LEAST_SPEED = 20;
const TRIES = 2;

/**
 * How fast the day goes on a machine that takes `slowness` times as long as a quiet one, and by how much every wait grows.
 * Null: too slow for a day in a browser.
 * @param {number} slowness 1 is a quiet machine
 * @returns {{ speed: number, patience: number } | null}
 */
export function paceFor(slowness) {
  const speed = Math.floor(QUIET_SPEED / Math.max(1, slowness));
  return speed < LEAST_SPEED ? null : { speed, patience: Math.max(1, slowness) };
}

/**
 * @typedef {{ lines: readonly string[] } | { because: string }} Lived a day in lines, or in one sentence why there is none
 * @typedef {{
 *   find(): Promise<{ because: string | null }>,
 *   measure(): Promise<number | null>,
 *   live(pace: { speed: number, patience: number }): Promise<Lived>,
 *   liveInLab(): Promise<Lived>,
 *   say(line: string): void,
 * }} Ways `find` builds and looks for a browser, `measure` tells the slowness or null where no page opened
 */

/**
 * Shows the day and says every way that was not gone and why. Never throws because of a browser.
 * @param {Ways} ways
 * @returns {Promise<boolean>} whether a day was shown
 */
export async function showDay({ find, measure, live, liveInLab, say }) {
  const lived = await liveInBrowser();
  if ("because" in lived) {
    say(lived.because);
    say("So here is the same day as the lab lives it: the real engine, in a model of the browser.");
  }
  const day = "because" in lived ? await liveInLab() : lived;
  if ("because" in day) {
    say(day.because);
    return false;
  }
  for (const line of day.lines) say(line);
  return true;

  /** @returns {Promise<Lived>} */
  async function liveInBrowser() {
    const { because } = await find();
    if (because !== null) return { because };
    const slowness = await measure();
    if (slowness === null) return { because: "The browser did not open so much as an empty page." };
    let pace = paceFor(slowness);
    if (pace === null) {
      return { because: `This machine is busy: an empty page takes ${inTimes(slowness)} as long as on a quiet one.` };
    }
    if (slowness > 1) {
      say(`This machine is busy: every wait is ${inTimes(pace.patience)} as long, and the day takes longer.`);
    }
    for (let attempt = 1; ; attempt += 1) {
      const tried = await live(pace);
      if ("lines" in tried) return tried;
      const slower = paceFor(pace.patience * 1.5);
      if (attempt === TRIES || slower === null) return tried;
      say(`${tried.because} Once more, more slowly.`);
      pace = slower;
    }
  }
}

function inTimes(slowness) {
  return `${slowness.toFixed(1).replace(/\.0$/, "")} times`;
}
