/**
 * The advice level that a number alone gives (rules P4 and P6, ev:suffolk-traffic-light): 4-5 ease off, 6 and more pause
 * running. The whole advice may be higher; this is for choosing a warm-up where only the number is at hand.
 */
export function painLevel(pain: number | null): 0 | 1 | 2 {
  if (pain === null || pain < 4) return 0;
  return pain < 6 ? 1 : 2;
}
