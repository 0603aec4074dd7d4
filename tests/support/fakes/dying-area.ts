import type { MemoryArea } from "./memory-area.ts";

/** An area whose owner dies at its n-th write, before it is written. */
export function dyingArea(area: MemoryArea, step: number) {
  let writes = 0;
  let die = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const gate = (work: () => Promise<void>): Promise<void> => {
    writes += 1;
    if (writes < step) return work();
    die();
    return new Promise(() => {});
  };
  const dying = {
    ...area,
    set: (key: string, value: unknown) => gate(() => area.set(key, value)),
    remove: (key: string) => gate(() => area.remove(key)),
  };
  return { dying, death };
}
