import { mount } from "@/src/ui/app/mount.tsx";
import { aboutView } from "@/src/ui/pages/about/about-views.tsx";

const { page, title } = aboutView(location.search);
mount(page, { title });
