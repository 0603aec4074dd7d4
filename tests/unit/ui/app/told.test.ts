import { describe, expect, it } from "vitest";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { oneAtATime, type PageClock, tellWhenSeen } from "@/src/ui/app/told.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";

function aPage() {
  const changes = fakeChanges();
  const page: EventTarget & { visibilityState: DocumentVisibilityState } = Object.assign(new EventTarget(), {
    visibilityState: "visible" as const,
  });
  let reads = 0;
  let now = Date.UTC(2026, 10, 23, 23, 59);
  let tick = (): void => undefined;
  const clock: PageClock = {
    now: () => now,
    zone: () => "UTC",
    every: (_ms, callback) => {
      tick = callback;
      return () => undefined;
    },
  };
  const stop = tellWhenSeen(
    changes,
    page,
    clock,
  )(["checkIns", "runs", "day"], () => {
    reads += 1;
  });
  return {
    tell: (...changed: string[]) => changes.tell({ changed }),
    see(state: DocumentVisibilityState) {
      page.visibilityState = state;
      page.dispatchEvent(new Event("visibilitychange"));
    },
    pass(hours: number) {
      now += hours * HOUR;
      tick();
    },
    reads: () => reads,
    stop,
  };
}

describe("a page that is told", () => {
  it("reads again when what it shows has changed, and for nothing else", () => {
    const { tell, reads } = aPage();
    tell("checkIns", "engine");
    tell("engine", "shoes");
    tell("runs");
    expect(reads()).toBe(2);
  });

  it("reads nothing while nobody sees it, and once when it is seen again", () => {
    const { tell, see, reads } = aPage();
    see("hidden");
    tell("checkIns");
    tell("runs");
    expect(reads()).toBe(0);
    see("visible");
    expect(reads()).toBe(1);
    see("hidden");
    see("visible");
    expect(reads()).toBe(1);
  });

  it("reads again at midnight and at four in the morning, when the day of the diary begins", () => {
    const { pass, reads } = aPage();
    pass(0);
    expect(reads()).toBe(0);
    pass(1);
    expect(reads()).toBe(1);
    pass(2);
    expect(reads()).toBe(1);
    pass(2);
    expect(reads()).toBe(2);
  });

  it("reads once when it is seen again on another day", () => {
    const { pass, see, reads } = aPage();
    see("hidden");
    pass(9);
    expect(reads()).toBe(0);
    see("visible");
    expect(reads()).toBe(1);
  });

  it("hears nothing once it has stopped", () => {
    const { tell, see, reads, stop } = aPage();
    see("hidden");
    tell("checkIns");
    stop();
    see("visible");
    tell("checkIns");
    expect(reads()).toBe(0);
  });
});

describe("reads of the same", () => {
  it("never run at once, and the last begins after it was asked for", async () => {
    const ends: (() => void)[] = [];
    let running = 0;
    const again = oneAtATime(async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((done) => {
        ends.push(done);
      });
      running -= 1;
    });
    const first = again();
    const [second, third] = [again(), again()];
    expect(ends).toHaveLength(1);
    ends[0]!();
    await first;
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]!();
    await Promise.all([second, third]);
    expect(ends).toHaveLength(2);
  });
});
