import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { keepPlace } from "../../../app/keep-place.ts";
import { IconButton } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import type { RunsStore } from "../runs-store.ts";

export type DialogSheetProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly testId?: string;
};

/** A sheet over the page: takes the focus, Escape closes it, the focus goes back to where it was. */
export function DialogSheet({ title, onClose, children, testId }: DialogSheetProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialog.current;
    const giveBack = keepPlace();
    element?.showModal();
    return () => {
      // An open dialog keeps the page under it from taking the focus; what its closing changes is drawn a moment later.
      element?.close();
      queueMicrotask(giveBack);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet runs-dialog"
      aria-labelledby={headingId}
      data-testid={testId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 class="h2" id={headingId}>
          {title}
        </h2>
        <IconButton icon="close" size="small" label={i18n.t("runs.form.close")} onPress={onClose} />
      </header>
      {children}
    </dialog>
  );
}

/** Closes a dialog once what it asked for is done; a failure keeps it open, and `Trouble` says so. */
export async function closeAfter(work: Promise<boolean>, onClose: () => void): Promise<void> {
  if (await work) onClose();
}

/** Inside the dialog, because the page behind it can't be read: that saving failed, and that what was written is still here. */
export function Trouble({ store }: { readonly store: Pick<RunsStore, "trouble"> }): JSX.Element | null {
  const trouble = store.trouble.value;
  return trouble === null ? null : (
    <div class="runs-wide">
      <ErrorNotice detail={trouble}>{i18n.t("runs.form.notSaved")}</ErrorNotice>
    </div>
  );
}
