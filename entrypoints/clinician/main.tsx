import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveClinicianDeps } from "@/src/ui/pages/clinician/clinician-deps.ts";
import { ClinicianPage } from "@/src/ui/pages/clinician/clinician-page.tsx";
import { createClinicianStore } from "@/src/ui/pages/clinician/clinician-store.ts";

mount(<ClinicianPage store={createClinicianStore(liveClinicianDeps())} />, { title: i18n.t("clinician.pageTitle") });
