import { i18n } from "#i18n";
import type { StretchGroup } from "@/src/core/routines/stretch-groups.ts";
import { camelCase } from "../app/camel-case.ts";

export const stretchGroupName = (group: StretchGroup): string => i18n.t(`stretch.group.${camelCase(group)}`);
