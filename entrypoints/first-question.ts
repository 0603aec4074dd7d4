import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendToBackground } from "@/src/platform/runtime.ts";
import { askFirst, type MeetingPlace } from "@/src/ui/app/first-question.ts";

// A script of its own, and small: the popup's page runs it while the popup's code is still on its way (decision 6).
export default defineUnlistedScript(() => askFirst(sendToBackground, window as MeetingPlace));
