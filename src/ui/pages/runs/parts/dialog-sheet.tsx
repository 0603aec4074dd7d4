import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
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
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="sheet runs-dialog" aria-labelledby={headingId} data-testid={testId} onClose={onClose}>
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

/** Inside the dialog, because the page behind it can't be read: that saving failed, and that what was written is still here. */
export function Trouble({ store }: { readonly store: Pick<RunsStore, "trouble"> }): JSX.Element | null {
  const trouble = store.trouble.value;
  return trouble === null ? null : (
    <div class="runs-wide">
      <ErrorNotice detail={trouble}>{i18n.t("runs.form.notSaved")}</ErrorNotice>
    </div>
  );
}
