import { send } from "@/src/messaging/client.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import { livePage } from "../../../app/live-page.ts";
import type { OwnPorts } from "./own-ports.ts";

/** Until the browser has surely begun to save the file. */
const KEEP_FILE_MS = 60_000;

export function liveOwnPorts(desk: Pick<DeskReads, "routines">): OwnPorts {
  return {
    load: () => desk.routines.all(),
    async save(routines) {
      await send("save-own-routines", { routines: [...routines] });
    },
    now: livePage.now,
    newId: () => crypto.randomUUID(),
    download(name, text) {
      const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      const link = document.createElement("a");
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), KEEP_FILE_MS);
    },
    goTo: (path) => location.assign(path),
  };
}
