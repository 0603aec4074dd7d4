import { vi } from "vitest";

/** Time stands still where tests judge code by it: broken on purpose and watched, everything takes longer. */
performance.now = () => 0;
vi.mock("./processor-time.ts", () => ({ processorMs: () => 0 }));
