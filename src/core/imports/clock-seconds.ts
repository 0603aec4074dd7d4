/** `48:02`, `0:48:02`, `00:48:02.5` in seconds; null for anything else. */
export function clockSeconds(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d(?:[.,]\d{1,3})?)$/.exec(text.trim().slice(0, 20));
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
}
