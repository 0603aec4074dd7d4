import { type JSX, render } from "preact";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { RoutineStore } from "../routine-store.ts";
import { PauseButton } from "./controls.tsx";
import { StageFigure } from "./stage.tsx";
import { BigNumber } from "./words.tsx";

/** Document picture-in-picture: Chromium has it, Firefox does not (November 2026). */
type PictureInPicture = { requestWindow(size: { width: number; height: number }): Promise<Window> };

const SIZE = { width: 340, height: 300 } as const;
const TICK_MS = 100;

export const canOpenSmallWindow = (): boolean => "documentPictureInPicture" in window;

/** The figure, the clock and pause, always on top. Needs a click. Closing it changes nothing. */
export async function openSmallWindow(store: RoutineStore, routine: Routine): Promise<void> {
  if (!("documentPictureInPicture" in window)) throw new Error("This browser has no small window on top");
  const pictureInPicture = window.documentPictureInPicture as PictureInPicture;
  const small = await pictureInPicture.requestWindow(SIZE);
  const { document: page } = small;
  page.documentElement.lang = document.documentElement.lang;
  const theme = document.documentElement.dataset["theme"];
  if (theme !== undefined) page.documentElement.dataset["theme"] = theme;
  page.title = routine.name;
  for (const style of document.head.querySelectorAll('link[rel="stylesheet"], style')) {
    page.head.append(page.importNode(style, true));
  }
  const root = page.createElement("div");
  page.body.append(root);
  render(<SmallWindow store={store} routine={routine} />, root);
  // The page behind may be hidden, and then its own timers run once a minute at worst.
  const timer = small.setInterval(store.tick, TICK_MS);
  small.addEventListener("pagehide", () => {
    small.clearInterval(timer);
    render(null, root);
  });
}

type SmallWindowProps = { readonly store: RoutineStore; readonly routine: Routine };

function SmallWindow({ store, routine }: SmallWindowProps): JSX.Element {
  const isDone = store.state.value.status === "done";
  return (
    <main class="routine-field routine-small" aria-label={routine.name}>
      <StageFigure store={store} />
      <div class="routine-small-words">
        <BigNumber view={store.view.value} />
        {!isDone && <PauseButton store={store} />}
      </div>
    </main>
  );
}
