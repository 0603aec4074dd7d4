import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { keepPlace } from "../app/keep-place.ts";
import { IconButton } from "./button.tsx";

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly testId?: string;
  /** A sheet has a button that closes it; a question has only its answers. */
  readonly kind: "sheet" | "question";
};

/** A sheet or a question over the page: takes the focus, Escape closes it, the focus goes back to where it was. */
export function Dialog({ title, onClose, children, testId, kind }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialog.current;
    const giveBack = keepPlace();
    if (element?.open === false) element.showModal();
    return () => {
      // An open dialog keeps the page under it from taking the focus; what its closing changes is drawn a moment later.
      element?.close();
      queueMicrotask(giveBack);
    };
  }, []);
  const heading = (
    <h2 class="h2" id={headingId}>
      {title}
    </h2>
  );
  return (
    <dialog
      ref={dialog}
      class={`sheet dialog dialog-${kind}`}
      aria-labelledby={headingId}
      data-testid={testId}
      onCancel={(event) => {
        // A file field inside tells of its own cancelling too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      {kind === "question" ? (
        heading
      ) : (
        <header>
          {heading}
          <IconButton icon="close" size="small" label={i18n.t("common.close")} onPress={onClose} />
        </header>
      )}
      {children}
    </dialog>
  );
}
