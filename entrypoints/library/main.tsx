import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveLibraryDeps } from "@/src/ui/pages/library/library-deps.ts";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";
import { createLibraryStore } from "@/src/ui/pages/library/library-store.ts";

const store = createLibraryStore(liveLibraryDeps());
mount(<LibraryPage address={location.search} store={store} />, { title: i18n.t("library.pageTitle") });
