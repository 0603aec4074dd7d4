/**
 * The processor's time that this test file has taken so far, ms: how long something takes on a machine with nothing else to do,
 * whatever else it has to do. Each worker of vitest is a process and runs one file at a time.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
