import { act, fireEvent, render, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Toast, TOAST_MS } from "@/src/ui/components/toast.tsx";

let gone = 0;
beforeEach(() => {
  gone = 0;
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

const show = (onUndo?: () => void) =>
  render(<Toast message={{ id: 1, text: "Saved, 2 of 10", onUndo }} onGone={() => (gone += 1)} />);

describe("a toast", () => {
  it("goes by itself after eight seconds", () => {
    show();
    void act(() => void vi.advanceTimersByTime(TOAST_MS - 1));
    expect(gone).toBe(0);
    void act(() => void vi.advanceTimersByTime(1));
    expect(gone).toBe(1);
  });

  it("stays while it is hovered, and then gets its full time again", () => {
    show();
    void act(() => void fireEvent.mouseEnter(screen.getByTestId("toast")));
    void act(() => void vi.advanceTimersByTime(60_000));
    expect(gone).toBe(0);
    void act(() => void fireEvent.mouseLeave(screen.getByTestId("toast")));
    void act(() => void vi.advanceTimersByTime(TOAST_MS));
    expect(gone).toBe(1);
  });

  it("gives the focus back to where Undo was reached from", () => {
    render(
      <button type="button" data-testid="before">
        Delete
      </button>,
    );
    show(() => undefined);
    screen.getByTestId("before").focus();
    screen.getByTestId("undo").focus();
    fireEvent.click(screen.getByTestId("undo"));
    expect(document.activeElement).toBe(screen.getByTestId("before"));
  });

  it("takes the step back with Undo and goes", () => {
    const undo = vi.fn<() => void>();
    show(undo);
    fireEvent.click(screen.getByTestId("undo"));
    expect(undo).toHaveBeenCalledOnce();
    expect(gone).toBe(1);
  });
});
