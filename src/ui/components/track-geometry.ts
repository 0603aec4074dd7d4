/**
 * The 400 m track seen from above, as geometry in SVG units with the origin in its middle. Lap fraction 0 is the finish
 * line at the end of the home straight (lower right); runners go anticlockwise, as on every track.
 */
export type TrackSize = {
  readonly width: number;
  readonly height: number;
  readonly lanes: number;
  /** Width of one lane. */
  readonly lane: number;
};

/** A place on the track and the direction that points outward from it. */
type TrackPoint = { readonly x: number; readonly y: number; readonly outX: number; readonly outY: number };

export type TrackGeometry = TrackSize & {
  /** Radius of the outer line, of the kerb, and half the length of a straight. */
  readonly outer: number;
  readonly inner: number;
  readonly straight: number;
  /** Radius of the middle of a lane; 0 is the inside lane. */
  readonly laneRadius: (lane: number) => number;
  /** SVG path of the oval at a radius, from the finish line once round anticlockwise. */
  readonly oval: (radius: number) => string;
  /** The point at a lap fraction (any real number, whole laps fall away) on the oval of a radius. */
  readonly point: (fraction: number, radius: number) => TrackPoint;
  /** The length of one lap at a radius. */
  readonly lapLength: (radius: number) => number;
};

const EDGE = 2;

/** The popup's track: fills 328 px of its 360. */
export const POPUP_TRACK: TrackSize = { width: 328, height: 140, lanes: 6, lane: 5.5 };

export function trackGeometry(size: TrackSize): TrackGeometry {
  const outer = size.height / 2 - EDGE;
  const straight = size.width / 2 - EDGE - outer;
  const inner = outer - size.lanes * size.lane;
  const lapLength = (radius: number) => 2 * Math.PI * radius + 4 * straight;

  const point = (fraction: number, radius: number): TrackPoint => {
    const bend = Math.PI * radius;
    let rest = (fraction - Math.floor(fraction)) * lapLength(radius);
    if (rest < bend) return onBend(straight, radius, Math.PI / 2 - rest / radius);
    rest -= bend;
    if (rest < 2 * straight) return { x: straight - rest, y: -radius, outX: 0, outY: -1 };
    rest -= 2 * straight;
    if (rest < bend) return onBend(-straight, radius, -Math.PI / 2 - rest / radius);
    rest -= bend;
    return { x: -straight + rest, y: radius, outX: 0, outY: 1 };
  };

  return {
    ...size,
    outer,
    inner,
    straight,
    laneRadius: (lane) => inner + (lane + 0.5) * size.lane,
    oval: (radius) => ovalPath(straight, radius),
    point,
    lapLength,
  };
}

function onBend(centreX: number, radius: number, angle: number): TrackPoint {
  const outX = Math.cos(angle);
  const outY = Math.sin(angle);
  return { x: centreX + radius * outX, y: radius * outY, outX, outY };
}

function ovalPath(straight: number, radius: number): string {
  const [a, r] = [round(straight), round(radius)];
  return `M${a} ${r}A${r} ${r} 0 0 0 ${a} ${-r}L${-a} ${-r}A${r} ${r} 0 0 0 ${-a} ${r}Z`;
}

/** Hundredths are finer than a screen pixel and keep the markup short. */
export const round = (value: number): number => Math.round(value * 100) / 100;
