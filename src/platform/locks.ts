/** One at a time over all contexts of the extension. The lock of a context that dies is free. */
export interface LocksPort {
  with<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export function liveLocks(): LocksPort {
  return {
    with: (name, work) => navigator.locks.request(name, work),
  };
}
