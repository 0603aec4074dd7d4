const PRESSABLE = "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled])";

/**
 * Remembers what has the focus. The answer gives it back, or, where that is gone by then (its row was deleted), puts it on
 * the first thing to press nearby: who works by keyboard goes on from there, not from the top of the page.
 */
export function keepPlace(): () => void {
  const opener = document.activeElement;
  const around = ["li", "section", "main"].map((place) => opener?.closest<HTMLElement>(place) ?? null);
  return () => {
    const place = around.find((one) => one?.isConnected === true);
    const next = opener?.isConnected === true ? opener : (place?.querySelector(PRESSABLE) ?? place);
    if (next instanceof HTMLElement) next.focus();
  };
}
