import type { JSX } from "preact";
import { i18n } from "#i18n";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import type { RunsStore } from "../runs-store.ts";

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
