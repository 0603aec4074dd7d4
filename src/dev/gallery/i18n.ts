/** `#i18n` without a browser: the same calls over the English messages that vite puts in. */
declare const GALLERY_MESSAGES: Readonly<Record<string, string>>;

type Substitutions = readonly (string | number)[];

export const i18n = {
  t(key: string, ...rest: readonly (number | Substitutions)[]): string {
    const count = rest.find((part): part is number => typeof part === "number");
    const values = rest.find((part): part is Substitutions => typeof part !== "number") ?? (count === undefined ? [] : [count]);
    const forms = (GALLERY_MESSAGES[key.replaceAll(".", "_")] ?? `[${key}]`).split(" | ");
    const form = count === undefined ? forms.join(" | ") : forms.length === 3 ? forms[Math.min(count, 2)] : forms[count === 1 ? 0 : 1];
    return (form ?? forms[0] ?? "").replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === "$" ? "$" : String(values[Number(mark) - 1] ?? "")));
  },
};
