import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { WholeWords } from "@/src/ui/components/whole-words.tsx";

afterEach(cleanup);

test.each([
  ["Half-kneeling hip-flexor stretch", ["Half-kneeling", "hip-flexor"]],
  ["Hip-flexor stretch, standing", ["Hip-flexor"]],
  ["Calf raise", []],
])("%s is written as it is, its hyphened words in one piece", (text, whole) => {
  const { container } = render(<WholeWords text={text} />);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll(".whole-word")].map((word) => word.textContent)).toEqual(whole);
});
