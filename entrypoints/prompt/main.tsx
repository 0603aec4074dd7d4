import { i18n } from "#i18n";
import { livePage } from "@/src/ui/app/live-page.ts";
import { mount } from "@/src/ui/app/mount.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { PromptPage } from "@/src/ui/pages/prompt/prompt-page.tsx";

const id = new URLSearchParams(location.search).get("prompt") ?? "";
const page = <PromptPage id={id} store={createPopupStore(livePage)} close={livePage.close} />;
mount(page, { title: i18n.t("promptPage.title") });
