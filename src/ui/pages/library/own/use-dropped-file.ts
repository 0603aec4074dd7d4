import { useEffect, useRef } from "preact/hooks";

/** A file may be dropped anywhere on the page; of several the first is taken. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const takeRef = useRef(onFile);
  useEffect(() => {
    takeRef.current = onFile;
  });
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      takeRef.current(file);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);
}
