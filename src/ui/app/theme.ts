/** What the settings say; `system` follows the browser. */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";

/**
 * Sets the theme on the page and remembers it for the next page's first paint, because settings are read too late for
 * that.
 */
export function applyTheme(theme: Theme, page: Pick<Window, "document" | "localStorage"> = window): void {
  const root = page.document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    // Written to the disk, however often the same.
    if (page.localStorage.getItem(KEY) !== theme) page.localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be blocked or full: the next page then follows the system until its settings are read.
  }
}

/** The theme as the last page knew it. */
export function rememberedTheme(page: Pick<Window, "localStorage"> = window): Theme {
  try {
    const theme = page.localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}
