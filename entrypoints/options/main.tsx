import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveOptionsPorts } from "@/src/ui/pages/options/live-ports.ts";
import { OptionsPage } from "@/src/ui/pages/options/options-page.tsx";

mount(<OptionsPage ports={liveOptionsPorts()} />, { title: i18n.t("options.pageTitle") });
