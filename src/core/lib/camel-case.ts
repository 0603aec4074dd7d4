/** `hip-flexor` as a type becomes `hipFlexor`. */
export type CamelCase<T extends string> = T extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : T;

/**
 * Names from the core are dashed, keys of messages can't be (Chromium refuses the extension): `hip-flexor` is found under
 * `hipFlexor`.
 */
export function camelCase<T extends string>(name: T): CamelCase<T> {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<T>;
}
