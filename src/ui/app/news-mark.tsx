import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { unreadNews } from "@/src/platform/news.ts";

/** After an update: a small mark that leads to what is new, until somebody has been there. It takes no room of its own. */
export function NewsMark(): JSX.Element | null {
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    void unreadNews().then((version) => setUnread(version !== null));
  }, []);
  if (!isUnread) return null;
  const words = i18n.t("news.mark");
  return (
    <a
      class="news-mark"
      href={`${pageUrl("about")}#new`}
      target="_blank"
      rel="noreferrer"
      title={words}
      aria-label={words}
      data-testid="news-mark"
    />
  );
}
