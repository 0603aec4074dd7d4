import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "bring-records-back" | "carry-on-without" | "renew-database";

/** What people decide once records are missing. The engine looks after each: what is known of today is another then. */
export function copyHandlers({ reconciler, secondCopy, tellAll }: HandlerDeps): Pick<Handlers, Names> {
  async function checkAgain(): Promise<void> {
    tellAll();
    await reconciler.wake();
  }

  return {
    async "bring-records-back"() {
      try {
        return await secondCopy.bringBack();
      } catch {
        throw new UserError(browserTexts.t("background.refused.noCopy"));
      } finally {
        await checkAgain();
      }
    },
    async "carry-on-without"() {
      await secondCopy.carryOn();
      await checkAgain();
      return null;
    },
    async "renew-database"() {
      if (!(await secondCopy.renew())) throw new UserError(browserTexts.t("background.refused.notBroken"));
      await checkAgain();
      return null;
    },
  };
}
