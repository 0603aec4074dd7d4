import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { keepPlace } from "../app/keep-place.ts";
import { Button, IconButton } from "./button.tsx";

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly testId?: string;
  /** A sheet has a button that closes it; a question has only its answers. */
  readonly kind: "sheet" | "question";
  /** Something in it was entered and is saved nowhere: neither a key nor the cross drops it, only a press of its own. */
  readonly isChanged?: boolean;
};

/** Whether `values` are no longer those that a form began with. Plain data. */
export function useChanged(values: readonly unknown[]): boolean {
  const now = JSON.stringify(values);
  const [begun] = useState(now);
  return now !== begun;
}

/** A sheet or a question over the page: takes the focus, Escape closes it, the focus goes back to where it was. */
export function Dialog({ title, onClose, children, testId, kind, isChanged = false }: DialogProps): JSX.Element {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isChanged ? setLeaving(true) : onClose());
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
        leave();
      }}
    >
      {kind === "question" ? (
        heading
      ) : (
        <header>
          {heading}
          <IconButton icon="close" size="small" label={i18n.t("common.close")} onPress={leave} />
        </header>
      )}
      {children}
      {isLeaving && isChanged && (
        <div class="dialog-unsaved" role="alert" data-testid="unsaved">
          <span>{i18n.t("common.unsaved.notYet")}</span>
          <Button size="small" testId="discard" onPress={onClose}>
            {i18n.t("common.unsaved.discard")}
          </Button>
        </div>
      )}
    </dialog>
  );
}
