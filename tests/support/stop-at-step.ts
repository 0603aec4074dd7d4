/** What an upgrade does to a database: each call is a step after which the process may die. */
const STEPS = [
  [() => IDBObjectStore.prototype, ["getAll", "put", "add", "delete", "createIndex", "deleteIndex"]],
  [() => IDBDatabase.prototype, ["createObjectStore", "deleteObjectStore"]],
] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Ends the versionchange transaction after so many of its steps, as a death of the process does: nothing of it is kept.
 * Restore with `end`.
 */
export function stopAtStep(step: number): { readonly hasStopped: () => boolean; readonly end: () => void } {
  let done = 0;
  let current: IDBTransaction | null = null;
  let hasStopped = false;
  const undo: (() => void)[] = [];
  for (const [prototypeOf, names] of STEPS) {
    const prototype = prototypeOf() as unknown as Record<string, Method>;
    for (const name of names) {
      const original = prototype[name];
      if (original === undefined) throw new Error(`no ${name}`);
      prototype[name] = function counted(this: unknown, ...args) {
        if (this instanceof IDBObjectStore) current = this.transaction;
        if (current?.mode === "versionchange") {
          if (done === step) {
            hasStopped = true;
            throw new DOMException("The process died", "AbortError");
          }
          done += 1;
        }
        return original.apply(this, args);
      };
      undo.push(() => {
        prototype[name] = original;
      });
    }
  }
  return { hasStopped: () => hasStopped, end: () => undo.forEach((restore) => restore()) };
}
