import { i18n } from "#i18n";
import type { MeetingPlace } from "@/src/ui/app/first-question.ts";
import { livePage } from "@/src/ui/app/live-page.ts";
import { mount, whenDrawn } from "@/src/ui/app/mount.tsx";
import { livePopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { rehearseWhileWaiting } from "@/src/ui/pages/popup/rehearse.tsx";

const { firstAnswer } = window as MeetingPlace;
const store = createPopupStore(livePopupDeps());
mount(<PopupPage store={store} />, { title: i18n.t("popup.title") });
void rehearseWhileWaiting(store, { answer: firstAnswer, drawn: whenDrawn(), now: livePage.now });
