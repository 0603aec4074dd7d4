import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** How much of the article has gone by, as a runner on a straight. Tells once when the end has come into view. */
export function ReadingBar({ of, onEnd }: { readonly of: string; readonly onEnd: () => void }): JSX.Element {
  const share = useShareRead(of);
  const isAtEnd = share >= 0.97;
  useEffect(() => {
    if (isAtEnd) onEnd();
    // Once is enough, whatever the caller's function is by then.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isAtEnd]);
  return (
    <div class="lib-readbar" style={{ "--read": share }}>
      <progress
        class="sr"
        max={100}
        value={Math.round(share * 100)}
        aria-label={i18n.t("library.article.progress")}
        data-testid="reading-bar"
      />
    </div>
  );
}

/** 0 to 1 in steps of half a percent; 1 where the end of the element stands in the lower half of the window. */
function useShareRead(id: string): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    const measure = () => {
      const text = document.getElementById(id);
      if (text === null) return;
      const { top, height } = text.getBoundingClientRect();
      const readable = Math.max(1, height - innerHeight * 0.6);
      const next = Math.min(1, Math.max(0, (innerHeight * 0.4 - top) / readable));
      setShare(Math.round(next * 200) / 200);
    };
    measure();
    addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, [id]);
  return share;
}
