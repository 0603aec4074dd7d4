import { render, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { i18n } from "#i18n";
import { WHEN_TO_GET_HELP } from "@/src/content/articles/en/when-to-get-help.ts";
import { FLAGS, type Flag } from "@/src/core/check-in/vocabulary.ts";
import { WARNING_GROUPS } from "@/src/core/check-in/warning-groups.ts";
import { createRegionChoice } from "@/src/ui/advice/region-choice.ts";
import { UrgentHelp } from "@/src/ui/pages/about/urgent-help.tsx";
import { ArticleBlock } from "@/src/ui/pages/library/parts/article-block.tsx";

const words = (flags: readonly Flag[]) => flags.map((flag) => i18n.t(`checkIn.flag.${flag}`));
const shown = () =>
  screen
    .getAllByTestId("sign-list")
    .flatMap((list) => within(list).getAllByRole("listitem"))
    .map(({ textContent }) => textContent);

describe("the list of warning signs", () => {
  it("is the check-in's on the page about the advice, the emergencies first", () => {
    const deps = {
      loadRegion: async () => null,
      saveRegion: async () => undefined,
      onChanged: () => () => undefined,
    };
    render(<UrgentHelp choice={createRegionChoice(deps)} />);
    const emergencies = within(screen.getByTestId("signs-emergency")).getAllByRole("listitem");
    const { nerves, now } = WARNING_GROUPS;
    expect(emergencies.map(({ textContent }) => textContent)).toEqual(words([...nerves, ...now]));
  });

  it("is the check-in's, whole, in the article on when to get help", () => {
    const signs = WHEN_TO_GET_HELP.body.filter(({ kind }) => kind === "signs");
    render(
      <>
        {signs.map((block, index) => (
          <ArticleBlock key={index} block={block} sources={[]} />
        ))}
      </>,
    );
    expect(shown().toSorted()).toEqual(words(FLAGS).toSorted());
  });
});
