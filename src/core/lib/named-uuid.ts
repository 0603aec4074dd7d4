/**
 * A UUID that is always the same for the same name (RFC 9562, version 8: made in a way of our own). For telling records apart in
 * files that ask for one; no secret, and no proof against people who look for two names with the same.
 */
export function namedUuid(name: string): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(name, seed).toString(16).padStart(8, "0")).join("");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** FNV-1a over UTF-16 units, mixed at the end; 32 bits. */
function hash(text: string, seed: number): number {
  let value = Math.imul(0x811c9dc5, seed);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
