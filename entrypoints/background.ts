import { defineBackground } from "wxt/utils/define-background";
import { livePorts } from "@/src/background/live-ports.ts";
import { startBackground } from "@/src/background/start-background.ts";

// Not async: every listener must stand before the first turn ends.
export default defineBackground({ type: "module", main: () => startBackground(livePorts()) });
