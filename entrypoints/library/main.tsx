import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";
import { liveLibraryPorts } from "@/src/ui/pages/library/live-library-ports.ts";

mount(<LibraryPage address={location.search} ports={liveLibraryPorts()} />, { title: i18n.t("library.pageTitle") });
