import { describe, expect, it } from "vitest";
import { WHEN_TO_GET_HELP } from "@/src/content/articles/en/when-to-get-help.ts";
import { FLAGS } from "@/src/core/check-in/vocabulary.ts";
import { WARNING_GROUPS, type WarningGroup } from "@/src/core/check-in/warning-groups.ts";
import { signAnswers } from "@/src/core/check-in/warning-list.ts";

const groups = Object.keys(WARNING_GROUPS) as WarningGroup[];

describe("the warning signs in their groups", () => {
  it("are every sign that the check-in asks about, each once", () => {
    expect(Object.values(WARNING_GROUPS).flat().toSorted()).toEqual([...FLAGS].toSorted());
  });

  it.each(groups.flatMap((group) => WARNING_GROUPS[group].map((flag) => [flag, group] as const)))(
    "%s stands among %s: not sure counts as yes for the emergencies only",
    (flag, group) => {
      const isEmergency = group === "nerves" || group === "now";
      expect(signAnswers({ signs: { [flag]: "unsure" } }).flags).toEqual(isEmergency ? [flag] : []);
    },
  );

  it("are all in the article on when to get help, the emergencies first", () => {
    const shown = WHEN_TO_GET_HELP.body.flatMap((block) => (block.kind === "signs" ? block.groups : []));
    expect(shown).toEqual(["nerves", "now", "today", "tell"]);
  });
});
