import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { OpenedFile } from "@/src/storage/diary-file/open-file.ts";
import { PassphraseForm } from "./passphrase-form.tsx";

type Shut = Exclude<OpenedFile, { readonly kind: "open" }>;

type LockedFile = {
  readonly isWaiting: boolean;
  /** What asks for the passphrase while one is waited for. @param read tries again with the one that was entered */
  formFor(read: (file: File, passphrase: string) => Promise<void>): JSX.Element | null;
  /** What was read, or null where the file waits for its passphrase now. Throws with the words where it can't be opened at all. */
  opened<T extends { readonly kind: "open" }>(file: File, found: T | Shut): T | null;
  forget(): void;
};

/** A chosen file that may be locked. */
export function useLockedFile(testId: string): LockedFile {
  const [locked, setLocked] = useState<{ readonly file: File; readonly isWrong: boolean } | null>(null);
  return {
    isWaiting: locked !== null,
    formFor: (read) =>
      locked && (
        <PassphraseForm
          name={locked.file.name}
          isWrong={locked.isWrong}
          onOpen={(passphrase) => void read(locked.file, passphrase)}
          onCancel={() => setLocked(null)}
          testId={testId}
        />
      ),
    opened(file, found) {
      if (found.kind === "open") return found;
      if (found.kind === "refused") throw new Error(i18n.t(`diary.locked.${camelCase(found.because)}`));
      setLocked({ file, isWrong: found.isWrong });
      return null;
    },
    forget: () => setLocked(null),
  };
}
