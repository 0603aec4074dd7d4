import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Block, RichText } from "@/src/content/articles/article.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import type { SourceId } from "@/src/content/sources.ts";
import { WARNING_GROUPS, type WarningGroup } from "@/src/core/check-in/warning-groups.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { Button } from "../../../components/button.tsx";
import { ScaledFigure } from "./cover-plate.tsx";
import { LanesChart, LevellingChart } from "./lanes-chart.tsx";
import { exerciseUrl, routineUrl, startUrl } from "./links.ts";
import { useMayStart } from "./may-start.ts";
import { Rich } from "./rich-text.tsx";
import { clockLength } from "./words.ts";

type BlockProps<K extends Block["kind"] = Block["kind"]> = {
  readonly block: Extract<Block, { readonly kind: K }>;
  readonly sources: readonly SourceId[];
};

/** One block of an article in its place on the page. */
export function ArticleBlock({ block, sources }: BlockProps): JSX.Element | null {
  switch (block.kind) {
    case "paragraph":
      return (
        <p class="art-text">
          <Rich text={block.text} sources={sources} />
        </p>
      );
    case "heading":
      return <h2 class="art-head">{block.text}</h2>;
    case "list":
      return (
        <ul class="art-text art-list">
          <Items items={block.items} sources={sources} />
        </ul>
      );
    case "signs":
      return <SignList groups={block.groups} />;
    case "steps":
      return (
        <ol class="art-text art-list art-steps">
          <Items items={block.items} sources={sources} />
        </ol>
      );
    case "note":
      return (
        <aside class="art-note">
          <b>{block.title}</b>
          <Rich text={block.text} sources={sources} />
        </aside>
      );
    case "weigh":
      return <Weigh block={block} sources={sources} />;
    case "routine":
      return <RoutinePlate block={block} />;
    case "figure":
      return <ExerciseFigure block={block} sources={sources} />;
    case "lanes":
      return <LanesChart block={block} sources={sources} />;
    case "levelling":
      return <LevellingChart block={block} sources={sources} />;
    default:
      return assertNever(block);
  }
}

function Items({ items, sources }: { readonly items: readonly RichText[]; readonly sources: readonly SourceId[] }) {
  return (
    <>
      {items.map((item, index) => (
        <li key={index}>
          <Rich text={item} sources={sources} />
        </li>
      ))}
    </>
  );
}

function Weigh({ block, sources }: BlockProps<"weigh">): JSX.Element {
  return (
    <dl class="art-weigh">
      <dt>{i18n.t("library.article.said")}</dt>
      <dd>
        <Rich text={block.said} sources={sources} />
      </dd>
      <dt>{i18n.t("library.article.found")}</dt>
      <dd>
        <Rich text={block.found} sources={sources} />
      </dd>
      <dt>{i18n.t("library.article.ours")}</dt>
      <dd>
        <Rich text={block.ours} sources={sources} />
      </dd>
    </dl>
  );
}

function RoutinePlate({ block }: { readonly block: BlockProps<"routine">["block"] }): JSX.Element | null {
  const isPromoted = useMayStart() === "promoted";
  const routine = findRoutine(block.routineId);
  if (routine === null) return null;
  const first = routine.items.flatMap((item) => (item.kind === "exercise" ? [item.exerciseId] : []))[0];
  return (
    <section class="art-do">
      {first !== undefined && (
        <div class="art-pictures" aria-hidden="true">
          <ScaledFigure exerciseId={first} pose={0} />
          <ScaledFigure exerciseId={first} />
        </div>
      )}
      <div>
        <h3 class="h3">{routine.name}</h3>
        <p>
          <span class="num">{clockLength(routine.seconds)}</span> · {block.text}
        </p>
        <div class="chips">
          {isPromoted && (
            <Button variant="go" icon="play" href={startUrl(routine)} testId="start-routine">
              {i18n.t("library.article.start")}
            </Button>
          )}
          <Button variant="bare" href={routineUrl(routine.id)}>
            {i18n.t("library.article.steps")}
          </Button>
        </div>
      </div>
    </section>
  );
}

function ExerciseFigure({ block, sources }: BlockProps<"figure">): JSX.Element | null {
  const exercise = findExercise(block.exerciseId);
  if (exercise === null) return null;
  return (
    <figure class="art-figure">
      <a class="art-poses" href={exerciseUrl(exercise.id)} aria-label={exercise.text.name}>
        {exercise.illustration.keyframes.slice(0, 3).map((_, pose) => (
          <ScaledFigure key={pose} exerciseId={exercise.id} pose={pose} />
        ))}
      </a>
      <figcaption>
        <b>{`${exercise.text.name}. `}</b>
        <Rich text={block.caption} sources={sources} />
      </figcaption>
    </figure>
  );
}

/** Warning signs to read, in the check-in's own words and order. */
function SignList({ groups }: { readonly groups: readonly WarningGroup[] }): JSX.Element {
  return (
    <ul class="art-text art-list" data-testid="sign-list">
      {groups
        .flatMap((group) => WARNING_GROUPS[group])
        .map((flag) => (
          <li key={flag}>{i18n.t(`checkIn.flag.${flag}`)}</li>
        ))}
    </ul>
  );
}
