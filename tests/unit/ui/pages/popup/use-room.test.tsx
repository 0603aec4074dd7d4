import { render } from "@testing-library/preact";
import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GIVEN_UP, MOST_HIGH } from "@/src/ui/pages/popup/room.ts";
import { useRoom } from "@/src/ui/pages/popup/use-room.ts";

/** What is shown, and how high that would be with all of it, CSS px; each step gives back ten, and the last leaves the same of all. */
type Shown = { readonly what: string; readonly height: number };

const FOLDED = 400;
let drawings = 0;
let height = 0;

function Page({ shown }: { readonly shown: Shown }): JSX.Element {
  const { ref, given } = useRoom({ isRestOpen: false, of: shown });
  useLayoutEffect(() => {
    drawings += 1;
  });
  return (
    <main ref={ref}>
      {given.includes("rows") ? (
        <section class="popup-folded">
          <button type="button">All</button>
        </section>
      ) : (
        <p>Rows</p>
      )}
    </main>
  );
}

const page = (): HTMLElement => document.querySelector("main") ?? document.body;
const steps = (): number => (page().dataset["given"] ?? "").split(" ").filter((step) => step !== "").length;

/** Shows it, and then others in its place. */
function show(first: Shown): (next: Shown) => void {
  height = first.height;
  const { rerender } = render(<Page shown={first} />);
  return (next) => {
    height = next.height;
    rerender(<Page shown={next} />);
  };
}

beforeEach(() => {
  drawings = 0;
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(
    () => new DOMRect(0, 0, 360, steps() === GIVEN_UP.length ? FOLDED : height - 10 * steps()),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

it("draws once where what the style sheet gives up is enough", () => {
  show({ what: "a week", height: MOST_HIGH + 25 });
  expect(page().dataset["given"]).toBe("reasons picture space");
  expect(drawings).toBe(1);
});

it("draws anew only for what is drawn otherwise", () => {
  show({ what: "level 2", height: MOST_HIGH + 55 });
  expect(page().dataset["given"]).toBe("reasons picture space rows questions banner");
  expect(page().querySelector(".popup-folded")).not.toBeNull();
  expect(drawings, "with all, with rows folded, with one question").toBe(3);
});

it("gives all back that a lighter state does not need, although it gave up everything for the one before", () => {
  const showNext = show({ what: "ten troubles", height: MOST_HIGH + 300 });
  expect(steps()).toBe(GIVEN_UP.length);

  showNext({ what: "none", height: MOST_HIGH });
  expect(page().dataset["given"]).toBe("");
  expect(page().querySelector(".popup-folded")).toBeNull();
});

it("does not draw where what is shown only counts on", () => {
  const showNext = show({ what: "level 2", height: MOST_HIGH + 35 });
  const button = page().querySelector("button");
  const before = drawings;
  showNext({ what: "level 2", height: height + 1 });
  expect(drawings, "what was asked for, and nothing more").toBe(before + 1);
  expect(page().querySelector("button")).toBe(button);
});

it("leaves what has the focus where it is, and looks for more room once it has left", () => {
  const showNext = show({ what: "level 2", height: MOST_HIGH + 55 });
  const button = page().querySelector("button");
  button?.focus();

  showNext({ what: "nothing", height: MOST_HIGH });
  expect(page().querySelector("button")).toBe(button);
  expect(document.activeElement).toBe(button);
  expect(page().dataset["given"]).toBe("reasons picture space rows");

  button?.blur();
  showNext({ what: "nothing", height: MOST_HIGH });
  expect(page().dataset["given"]).toBe("");
});
