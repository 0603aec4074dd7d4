import type { ComponentChildren, JSX } from "preact";

/** Scrolls sideways on a phone, by the keys too: what is in it may have nothing to focus. */
export const ScrollX = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div class="insights-scroll" tabIndex={0}>
    {children}
  </div>
);
