import * as v from "valibot";
import { instantSchema } from "../time/time-schemas.ts";

/**
 * What every record of the diary has, whatever its kind: enough to take a change back, and to tell which of two machines'
 * versions is the newer one.
 */
export const envelopeSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** When it was last written. */
  updatedAt: instantSchema,
  /** Null: it stands. A deleted record stays, for undo and so that merging does not bring it back. */
  deletedAt: v.nullable(instantSchema),
  /** The browser that last wrote it. */
  device: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** A record of the diary as it is handed in: storing it stamps it with time and device. Without `deletedAt` it stands. */
export type Unstamped<R> = R extends Envelope ? Omit<R, Exclude<keyof Envelope, "id">> & Partial<Envelope> : R;

export const isDeleted = (record: object): boolean => typeof (record as Partial<Envelope>).deletedAt === "number";
