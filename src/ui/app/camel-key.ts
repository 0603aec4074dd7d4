/** `low-back` → `lowBack`, in the type too. */
export type CamelKey<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<CamelKey<Rest>>}`
  : Name;

/** A name of the core as a part of a message key: Chromium refuses an extension whose message keys have a dash. */
export function camelKey<Name extends string>(name: Name): CamelKey<Name> {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelKey<Name>;
}
