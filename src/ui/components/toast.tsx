import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** How long a toast stays when nobody touches it. */
export const TOAST_MS = 8_000;

export type ToastMessage = {
  /** A new id replaces the toast and starts its time again. */
  readonly id: string | number;
  readonly text: string;
  /** Takes the step back. Left out: nothing to undo. */
  readonly onUndo?: (() => void) | undefined;
};

export type ToastProps = { readonly message: ToastMessage | null; readonly onGone: () => void };

/**
 * Says in one sentence what has been done, with Undo. Goes after 8 s, but not while it is hovered or holds the focus.
 * Keep it mounted with `message={null}` so that screen readers know the region before it speaks.
 */
export function Toast({ message, onGone }: ToastProps): JSX.Element {
  return (
    <output class="toasts">
      {message !== null && <ToastBody key={message.id} message={message} onGone={onGone} />}
    </output>
  );
}

function ToastBody({ message, onGone }: { readonly message: ToastMessage; readonly onGone: () => void }): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  const cameFromRef = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onGone, TOAST_MS);
    return () => clearTimeout(timer);
    // Only a hold starts the time again: a page that redraws gives a new `onGone` each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isHeld]);

  const undo = () => {
    // Undo goes with the toast: who came here by keyboard goes on from where they were.
    if (cameFromRef.current instanceof HTMLElement) cameFromRef.current.focus();
    message.onUndo?.();
    onGone();
  };
  return (
    <span
      class="toast"
      data-testid="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={({ relatedTarget }) => {
        cameFromRef.current = relatedTarget;
        setHeld(true);
      }}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {message.onUndo !== undefined && (
        <button type="button" data-testid="undo" onClick={undo}>
          {i18n.t("common.undo")}
        </button>
      )}
    </span>
  );
}
