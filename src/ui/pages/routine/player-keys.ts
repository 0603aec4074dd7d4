import type { RoutineStore } from "./routine-store.ts";

/** Space, Enter, arrows, R, Escape and M, wherever the focus is, except in a field, in a dialog and on a button chosen by keyboard. */
export function describeKeys(store: RoutineStore): (event: KeyboardEvent) => void {
  const actions: Readonly<Record<string, () => void>> = {
    " ": store.togglePause,
    Enter: () => startWork(store),
    ArrowLeft: () => store.press({ type: "back" }),
    ArrowRight: () => store.press({ type: "next" }),
    Escape: () => store.openDialog("leave"),
    r: () => store.press({ type: "restart" }),
    R: () => store.press({ type: "restart" }),
    m: store.toggleMute,
    M: store.toggleMute,
  };
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (store.dialog.value !== null || store.state.value.status === "done") return;
    const action = actions[event.key];
    if (action === undefined || isTyping(event.target)) return;
    // A button that was reached by keyboard keeps its own space; one that was clicked doesn't repeat itself.
    if ((event.key === " " || event.key === "Enter") && isChosenByKeyboard(event.target)) return;
    event.preventDefault();
    action();
  };
}

/** Ready before the time is up. */
function startWork(store: RoutineStore): void {
  const { state, view } = store;
  if (state.value.status === "waiting") store.start();
  else if (view.value.segment.kind === "ready") store.press({ type: "next" });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

function isChosenByKeyboard(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("button:focus-visible, a:focus-visible, summary:focus-visible")
  );
}
