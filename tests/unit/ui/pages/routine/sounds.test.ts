import { expect, test } from "vitest";
import { createSounds } from "@/src/ui/pages/routine/sounds.ts";

/** An audio context that begins to run when it is told to. */
function anAudio(state: AudioContextState) {
  const started: number[] = [];
  let run = (): void => {};
  const node = { connect: (next: unknown) => next };
  const param = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
  const audio = {
    state,
    currentTime: 0,
    destination: {},
    resume: () =>
      new Promise<void>((resolve) => {
        run = resolve;
      }),
    createGain: () => ({ ...node, gain: param }),
    createOscillator: () => ({
      ...node,
      type: "",
      frequency: { value: 0 },
      start: (at: number) => started.push(at),
      stop: () => {},
    }),
  };
  return { audio: audio as unknown as AudioContext, started, run: () => run() };
}

test("the first sound waits for the context to run instead of getting lost", async () => {
  const { audio, started, run } = anAudio("suspended");
  createSounds(() => audio).play("go", 1);
  expect(started).toHaveLength(0);
  run();
  await Promise.resolve();
  await Promise.resolve();
  expect(started).toHaveLength(1);
});

test("a running context sounds at once, and no audio at all is no fault", () => {
  const { audio, started } = anAudio("running");
  createSounds(() => audio).play("done", 1);
  expect(started).toHaveLength(3);
  expect(() =>
    createSounds(() => {
      throw new Error("no device");
    }).play("go", 1),
  ).not.toThrow();
});
