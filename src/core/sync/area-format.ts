import * as v from "valibot";
import { instantSchema } from "../time/time-schemas.ts";

/** What a reader of another version would misread raises it; who finds a higher one leaves that machine's items alone. */
export const AREA_VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What one machine says of its chunks: which there are, with a sum each, so that what is half written or half delivered is never taken
 * for whole.
 */
export const manifestSchema = v.object({
  version: v.literal(AREA_VERSION),
  /** The product's version that wrote it. */
  product: v.pipe(v.string(), v.maxLength(40)),
  /** What people call that machine. */
  name: v.pipe(v.string(), v.maxLength(60)),
  /** By that machine's clock, which may be wrong. */
  at: instantSchema,
  /** Numbers of its chunks and their sums. */
  chunks: v.pipe(v.array(v.strictTuple([count, v.string()])), v.maxLength(512)),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

export const manifestKey = (device: string): string => `m:${device}`;
export const chunkKey = (device: string, number: number): string => `c:${device}:${number}`;

/** Whose item that is; null: not one of ours, which is let alone. */
export function deviceOfKey(key: string): string | null {
  const found = /^(?:m:(?<of>.{1,100})|c:(?<part>.{1,100}):\d{1,3})$/.exec(key);
  return found?.groups?.["of"] ?? found?.groups?.["part"] ?? null;
}

/** FNV-1a over a text: tells two states of a chunk apart, not friend from foe. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length}-${(sum >>> 0).toString(36)}`;
}
