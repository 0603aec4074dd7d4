/** What `idle.queryState(n)` answers. Firefox knows no `locked`. */
export type IdleState = "active" | "idle" | "locked";

/**
 * What the browser says at one wake. Gathered by the shell before every engine step, so that a step never has to ask.
 * A field the browser can't answer is the harmless value: nothing plays, nothing is shared, nothing is full screen.
 */
export type Signals = {
  /** `queryState(15)`: did anyone touch anything in the last 15 s? Decides whether a prompt may be shown now. */
  readonly idle15: IdleState;
  /** `queryState(60)`: is someone there? Decides for the call rule and when nothing is known. */
  readonly idle60: IdleState;
  /** `queryState(readingGrace)`: has the quiet outlasted reading? Makes up for a lost `idle` event. */
  readonly idleGrace: IdleState;
  /** A tab plays sound. */
  readonly audible: boolean;
  /** A tab uses camera, microphone or screen (Firefox only). */
  readonly sharing: boolean;
  /** A browser window is full screen. */
  readonly fullScreen: boolean;
  /** Ids of our notifications on the screen, or null where the browser doesn't say. */
  readonly notifications: readonly string[] | null;
};
