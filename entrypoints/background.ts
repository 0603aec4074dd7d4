import { defineBackground } from "wxt/utils/define-background";
import { livePorts } from "@/src/background/live-ports.ts";
import { startBackground } from "@/src/background/start-background.ts";

// Not async: every listener must stand before the first turn ends. Not a module either: WXT then bundles the worker by itself,
// as one file that shares no chunk with the pages, in builds and in development alike (decision 6).
export default defineBackground(() => startBackground(livePorts()));
