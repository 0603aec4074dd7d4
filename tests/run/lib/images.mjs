/** Pictures as files: smaller PNGs, a moving GIF, two pictures compared. */
import gifenc from "gifenc";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Flat drawing needs few. */
const COLOURS = 64;
const LEFT_OUT = 0;
/** Twice pixelmatch's own: below it two pixels are the same to the eye. */
const PIXEL_TOLERANCE = 0.2;

/**
 * The same picture without transparency (the stores refuse it) and packed as tightly as PNG can.
 * @param {Uint8Array} png
 * @returns {Buffer}
 */
export function packPng(png) {
  const picture = PNG.sync.read(Buffer.from(png));
  // Flat colour packs best unfiltered: a seventh less than with filters chosen row by row.
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/**
 * One GIF that goes round for ever. Every frame after the first holds only what changed.
 * @param {readonly { png: Uint8Array, delayMs: number }[]} frames all of one size
 * @returns {Uint8Array}
 */
export function moving(frames) {
  const pictures = frames.map(({ png }) => PNG.sync.read(Buffer.from(png)));
  const { width, height } = pictures[0];
  const palette = paletteOf(pictures);
  const indexed = pictures.map(({ data }) => gifenc.applyPalette(data, palette).map((index) => index + 1));
  const colours = [[255, 0, 255], ...palette];
  const gif = gifenc.GIFEncoder();
  for (const [at, { delayMs }] of frames.entries()) {
    const before = indexed[at - 1];
    const seen = indexed[at];
    const index = before === undefined ? seen : seen.map((colour, i) => (colour === before[i] ? LEFT_OUT : colour));
    gif.writeFrame(index, width, height, {
      ...(at === 0 ? { palette: colours, repeat: 0 } : {}),
      transparent: at > 0,
      transparentIndex: LEFT_OUT,
      delay: delayMs,
      dispose: 1,
    });
  }
  gif.finish();
  return gif.bytes();
}

/** One palette for all frames, or colours would flicker: from the first, the middle and the last one. */
function paletteOf(pictures) {
  const some = [pictures[0], pictures[Math.floor(pictures.length / 2)], pictures[pictures.length - 1]];
  return gifenc.quantize(Buffer.concat(some.map(({ data }) => data)), COLOURS - 1);
}

/**
 * How many pixels differ, and a picture of where. Null: they are of different sizes.
 * @param {Uint8Array} before
 * @param {Uint8Array} after
 * @returns {{ pixels: number, where: Buffer } | null}
 */
export function comparePictures(before, after) {
  const [one, other] = [before, after].map((png) => PNG.sync.read(Buffer.from(png)));
  if (one.width !== other.width || one.height !== other.height) return null;
  const where = new PNG({ width: one.width, height: one.height });
  const pixels = pixelmatch(one.data, other.data, where.data, one.width, one.height, { threshold: PIXEL_TOLERANCE });
  return { pixels, where: PNG.sync.write(where) };
}
