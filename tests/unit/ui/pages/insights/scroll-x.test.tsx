import { render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { ScrollX } from "@/src/ui/pages/insights/parts/scroll-x.tsx";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["its first days", undefined, 0],
  ["its newest days where those count", "end", 640],
] as const)("a chart that is wider than the window opens at %s", (_, startsAt, at) => {
  vi.spyOn(Element.prototype, "scrollWidth", "get").mockReturnValue(640);
  render(<ScrollX {...(startsAt === undefined ? {} : { startsAt })}>chart</ScrollX>);
  expect(screen.getByText("chart").scrollLeft).toBe(at);
});
