import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NumericRating, TEN_WITHIN_MS } from "@/src/ui/components/numeric-rating.tsx";

afterEach(() => vi.useRealTimers());

function show(props: Partial<Parameters<typeof NumericRating>[0]> = {}) {
  const chosen: number[] = [];
  render(<NumericRating value={null} onChoose={(pain) => chosen.push(pain)} {...props} />);
  return chosen;
}

const cell = (pain: number) => screen.getByTestId(`nrs-${pain}`);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe("the 0-10 row", () => {
  it("chooses with one tap", () => {
    const chosen = show();
    fireEvent.click(cell(4));
    expect(chosen).toEqual([4]);
  });

  it("has one tab stop: the chosen number, else yesterday's, else 0", () => {
    show({ was: 2 });
    expect(screen.getAllByRole("radio").filter((radio) => radio.tabIndex === 0)).toEqual([cell(2)]);
  });

  it("moves with arrows, Home and End without choosing, and does not wrap", () => {
    const chosen = show();
    cell(0).focus();
    press("ArrowLeft");
    expect(document.activeElement).toBe(cell(0));
    press("ArrowRight");
    press("ArrowRight");
    expect(document.activeElement).toBe(cell(2));
    press("End");
    expect(document.activeElement).toBe(cell(10));
    press("Home");
    expect(document.activeElement).toBe(cell(0));
    expect(chosen).toEqual([]);
  });

  it("chooses a digit at once, and 10 by 1 then 0", () => {
    vi.useFakeTimers();
    const chosen = show();
    cell(0).focus();
    press("7");
    expect(chosen).toEqual([7]);
    press("1");
    vi.advanceTimersByTime(TEN_WITHIN_MS - 1);
    press("0");
    vi.advanceTimersByTime(5_000);
    expect(chosen).toEqual([7, 10]);
  });

  it("takes a lone 1 for 1 once the wait is over", () => {
    vi.useFakeTimers();
    const chosen = show();
    cell(0).focus();
    press("1");
    expect(chosen).toEqual([]);
    vi.advanceTimersByTime(TEN_WITHIN_MS);
    press("0");
    expect(chosen).toEqual([1, 0]);
  });

  it("says which answer was yesterday's", () => {
    show({ was: 3 });
    expect(cell(3).getAttribute("aria-label")).toBe("3, yesterday’s answer");
  });

  it("says in words that an answer was not saved, and keeps it", () => {
    show({ value: 6, state: "failed" });
    expect(screen.getByRole("alert").textContent).toMatch(/wasn’t saved/);
    expect(cell(6).getAttribute("aria-checked")).toBe("true");
  });

  it("can't be changed where it is read-only", () => {
    const chosen = show({ value: 6, state: "read-only" });
    fireEvent.click(cell(3));
    expect(chosen).toEqual([]);
  });
});
