import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POPUP_TRACK, trackGeometry } from "@/src/ui/components/track-geometry.ts";

const track = trackGeometry(POPUP_TRACK);

describe("the track's geometry", () => {
  it("starts a lap at the finish line, lower right, and runs anticlockwise", () => {
    const radius = track.laneRadius(0);
    expect(track.point(0, radius)).toMatchObject({ x: track.straight, y: radius });
    const soon = track.point(0.1, radius);
    expect(soon.x).toBeGreaterThan(track.straight);
    expect(track.point(0.5, radius)).toMatchObject({
      x: expect.closeTo(-track.straight, 6),
      y: expect.closeTo(-radius, 6),
    });
  });

  it("keeps every point on the oval, whatever the lap", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), fc.integer({ min: 0, max: 5 }), (fraction, lane) => {
        const radius = track.laneRadius(lane);
        const { x, y } = track.point(fraction, radius);
        const nearest = Math.max(-track.straight, Math.min(track.straight, x));
        expect(Math.hypot(x - nearest, y)).toBeCloseTo(radius, 6);
      }),
    );
  });

  it("moves as far along the lane as the fraction says, and is continuous", () => {
    const radius = track.laneRadius(2);
    const step = 1 / 2000;
    for (let f = 0; f < 1; f += step) {
      const [a, b] = [track.point(f, radius), track.point(f + step, radius)];
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(track.lapLength(radius) * step, 2);
    }
  });
});
