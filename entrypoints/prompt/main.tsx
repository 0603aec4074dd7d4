import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { livePromptDeps } from "@/src/ui/pages/prompt/prompt-deps.ts";
import { PromptPage } from "@/src/ui/pages/prompt/prompt-page.tsx";
import { createPromptStore } from "@/src/ui/pages/prompt/prompt-store.ts";

const store = createPromptStore(livePromptDeps(location.search));
mount(<PromptPage store={store} />, { title: i18n.t("promptPage.title") });
