import { act, render, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { MissingNotice } from "@/src/ui/app/missing-notice.tsx";

it("says on a page that adds up what was that records are missing, and offers a file before the way back; until they are there", async () => {
  let isLost = true;
  let again = () => undefined as void;
  const onChanged = (_: unknown, callback: () => void) => {
    again = callback;
    return () => undefined;
  };
  render(<MissingNotice deps={{ isMissing: async () => isLost, onChanged }} />);
  const notice = await screen.findByTestId("missing-notice");
  expect([...notice.querySelectorAll("button, a")].map((one) => one.getAttribute("data-testid"))).toEqual([
    "save-everything",
    "to-copy",
  ]);
  expect(screen.getByTestId("to-copy").getAttribute("href")).toBe("options.html#copy");
  isLost = false;
  await act(async () => again());
  expect(screen.queryByTestId("missing-notice")).toBeNull();
});
