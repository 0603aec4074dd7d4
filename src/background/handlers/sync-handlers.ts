import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names =
  | "join-sync"
  | "exchange-now"
  | "leave-sync"
  | "forget-computer"
  | "go-on-with-sync"
  | "take-exchange-files";

/** The exchange with other computers. What came of it stands in its state, which pages read. */
export function syncHandlers({ sync }: Pick<HandlerDeps, "sync">): Pick<Handlers, Names> {
  const done = async (work: Promise<void>) => {
    await work;
    return null;
  };
  return {
    "join-sync": (choice) => done(sync.join(choice)),
    "exchange-now": () => done(sync.exchangeNow()),
    "leave-sync": () => done(sync.leave()),
    "forget-computer": ({ device }) => done(sync.forget(device)),
    "take-exchange-files": ({ files }) => done(sync.takeFiles(files)),
    "go-on-with-sync": () => done(sync.goOn()),
  };
}
