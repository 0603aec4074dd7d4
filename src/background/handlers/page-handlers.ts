import type { Handlers } from "@/src/messaging/serve.ts";
import { NEWS_KEY } from "@/src/platform/news.ts";
import { openPage } from "../open-page.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Pages that pages ask for, and what their opening means. */
export function pageHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, "open-page" | "report-page-opened"> {
  return {
    async "open-page"(link) {
      await openPage(ports, link);
      return null;
    },
    async "report-page-opened"({ page }) {
      if (page === "news") await ports.storage.local.remove(NEWS_KEY);
      else await reconciler.wake({ type: "review-opened" });
      return null;
    },
  };
}
