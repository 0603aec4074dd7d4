import type { JSX } from "preact";
import { i18n } from "#i18n";

/** The product's sign: red track, chalk kerb, green infield, one runner. The same drawing as the icon files. */
export function Mark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M19 29A13 13 0 0 0 19 3H13A13 13 0 0 0 13 29Z" fill="#b63d26" />
      <path d="M19 22A6 6 0 0 0 19 10H13A6 6 0 0 0 13 22Z" fill="#fffdf6" />
      <path d="M19 20A4 4 0 0 0 19 12H13A4 4 0 0 0 13 20Z" fill="#2c6646" />
      <circle cx="6.3" cy="9.3" r="2.75" fill="#fffdf6" />
    </svg>
  );
}

/** Sign and name. With `href` it is a link. */
export function Wordmark({ size = 22, href }: { readonly size?: number; readonly href?: string }): JSX.Element {
  const content = (
    <>
      <Mark size={size} />
      {i18n.t("common.product")}
    </>
  );
  return href === undefined ? (
    <span class="wordmark">{content}</span>
  ) : (
    <a class="wordmark" href={href}>
      {content}
    </a>
  );
}
