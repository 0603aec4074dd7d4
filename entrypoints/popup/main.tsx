import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { livePopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";

mount(<PopupPage store={createPopupStore(livePopupDeps())} />, { title: i18n.t("popup.title") });
