/** A title as it stands in faults.json, as a pattern of what Vitest makes of it: it puts the values of a table's row in for `%s` and `$name`. */
export function patternOf(title) {
  return title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/%[sdifjo#]|\\\$\w+/g, ".+");
}

/** The numbers that a name begins with: "6: …", "27, 28: …", "1 to 4: …"; none: it is of no fault. */
export function numbersOf(name) {
  const [, head = ""] = /^([\d, to and]+): /.exec(name) ?? [];
  const numbers = (head.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers;
  if (!head.includes("to")) return numbers;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
