/** `popup_next_because` → what is said, forms of a count beside each other: `one lap | $1 laps`. */
export type Texts = Readonly<Record<string, string>>;

type Value = string | number;

export type I18n = {
  /** @param count chooses the form, and is the first value where there are no others */
  t(key: string, count?: number | readonly Value[], values?: readonly Value[]): string;
};

/**
 * What `t` says, filled in as `chrome.i18n` and `@wxt-dev/i18n` do: `$1` to `$9` are values, `$$` is a dollar; of two forms the
 * first is for one, of three the first is for none.
 */
export function createTexts(texts: Texts): I18n {
  return {
    t(key, first, second) {
      const count = typeof first === "number" ? first : undefined;
      const values = second ?? (typeof first === "number" ? [first] : (first ?? []));
      const text = texts[key.replaceAll(".", "_")];
      // oxlint-disable-next-line no-console -- a text that is missing is ours to find, and no reason to stop a page
      if (text === undefined) console.warn(`No text for "${key}".`);
      return filled(count === undefined ? (text ?? "") : formOf(text ?? "", count), values);
    },
  };
}

function formOf(text: string, count: number): string {
  const forms = text.split(" | ");
  const form = forms.length === 3 ? Math.min(count, 2) : forms.length === 2 && count !== 1 ? 1 : 0;
  return forms[form] ?? "";
}

const filled = (text: string, values: readonly Value[]): string =>
  text.includes("$")
    ? text.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === "$" ? "$" : String(values[Number(mark) - 1] ?? "")))
    : text;
