import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveOptionsDeps } from "@/src/ui/pages/options/options-deps.ts";
import { OptionsPage } from "@/src/ui/pages/options/options-page.tsx";

mount(<OptionsPage deps={liveOptionsDeps()} />, { title: i18n.t("options.pageTitle") });
