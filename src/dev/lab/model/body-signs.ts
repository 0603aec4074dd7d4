import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Body } from "../day/day-script.ts";

/** What a computer can notice of a body, and the truth about it. */
export type BodySigns = {
  /** `steady`: someone touches something all the time; a number: only every so many ms; null: nobody does. */
  readonly input: "steady" | number | null;
  readonly audible: boolean;
  readonly fullScreen: boolean;
  readonly locked: boolean;
  /** Machine and browser are up: alarms fire, idleness is watched. */
  readonly runs: boolean;
  readonly isSitting: boolean;
};

const atDesk: BodySigns = {
  input: "steady",
  audible: false,
  fullScreen: false,
  locked: false,
  runs: true,
  isSitting: true,
};
const gone: BodySigns = { ...atDesk, input: null, isSitting: false };

export const BODY_SIGNS: Readonly<Record<Body, BodySigns>> = {
  type: atDesk,
  read: { ...atDesk, input: null },
  watch: { ...atDesk, input: null, audible: true },
  listen: { ...atDesk, audible: true },
  call: { ...atDesk, input: 4 * MINUTE, audible: true },
  present: { ...atDesk, input: 2 * MINUTE, fullScreen: true },
  sit: atDesk,
  open: atDesk,
  stand: { ...atDesk, isSitting: false },
  leave: gone,
  lock: { ...gone, locked: true },
  sleep: { ...gone, runs: false },
  close: { ...gone, runs: false },
  "away-with-sound": { ...gone, audible: true },
  "lock-lid": { ...gone, locked: true, runs: false },
  "type-in-full-screen": { ...atDesk, fullScreen: true },
};
