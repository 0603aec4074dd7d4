import { i18n } from "#i18n";
import { livePage } from "@/src/ui/app/live-page.ts";
import { mount } from "@/src/ui/app/mount.tsx";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";

mount(<PopupPage store={createPopupStore(livePage)} />, { title: i18n.t("popup.title") });
