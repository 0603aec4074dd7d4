import type { JSX, RefObject } from "preact";

type JsonFileInputProps = {
  /** For the button that stands for it: `ref.current?.click()`. */
  readonly inputRef: RefObject<HTMLInputElement>;
  readonly label: string;
  readonly testId: string;
  readonly onChoose: (file: File) => void;
};

/** Chooses one JSON file, out of sight behind a button. The same file may be chosen again after it was put right. */
export function JsonFileInput({ inputRef, label, testId, onChoose }: JsonFileInputProps): JSX.Element {
  return (
    <input
      ref={inputRef}
      hidden
      type="file"
      accept=".json,application/json"
      aria-label={label}
      tabIndex={-1}
      data-testid={testId}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        currentTarget.value = "";
        if (file !== undefined) onChoose(file);
      }}
    />
  );
}
