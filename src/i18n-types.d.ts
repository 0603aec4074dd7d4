/**
 * What `#i18n` looks like to the compiler. WXT generates a type that knows every key; with more than a thousand keys each
 * template such as `advice.because.${id}` costs the compiler seconds, and type-aware lint minutes. That every key asked for
 * exists, and every key is asked for, is held by tests/meta/locales.test.ts instead.
 */
export declare const i18n: {
  t(key: string): string;
  t(key: string, substitutions: readonly (string | number)[] | Readonly<Record<string, string | number>>): string;
  t(key: string, count: number, substitutions?: readonly (string | number)[]): string;
};
