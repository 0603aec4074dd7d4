import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveProgrammeDeps } from "@/src/ui/pages/programme/programme-deps.ts";
import { ProgrammePage } from "@/src/ui/pages/programme/programme-page.tsx";

mount(<ProgrammePage deps={liveProgrammeDeps()} />, { title: i18n.t("programme.pageTitle") });
