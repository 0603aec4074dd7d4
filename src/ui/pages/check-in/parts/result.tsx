import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { type ArticleId, findArticle } from "@/src/content/articles/index.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import type { Advice } from "@/src/core/advice/advise.ts";
import type { RunAdvice } from "@/src/core/advice/assess.ts";
import { articlesWhere } from "@/src/core/advice/offer-articles.ts";
import type { Swap } from "@/src/core/advice/screen-routine.ts";
import type { Suggests } from "@/src/core/care-level/suggests.ts";
import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import { runWords } from "../../../advice/advice-words.ts";
import { offerWords } from "../../../advice/offer-words.ts";
import { browserFormat } from "../../../app/format.ts";
import { useArticleFacts } from "../../../app/use-article-facts.ts";
import { Button } from "../../../components/button.tsx";
import { Why } from "./why.tsx";

export type ResultProps = {
  readonly advice: Advice | null;
  readonly suggests: Suggests;
  /** What is asked once beside it. */
  readonly children?: ComponentChildren;
};

/** Run advice, routines and articles for today, each with its reason. */
export function Result({ advice, suggests, children }: ResultProps): JSX.Element {
  return (
    <section class="sheet check-result" aria-labelledby="result-title" data-testid="result">
      <h2 class="h3" id="result-title">
        {i18n.t("checkIn.advice.title")}
      </h2>
      {advice === null ? (
        <>
          <p class="small second">{i18n.t("checkIn.advice.none")}</p>
          {children}
        </>
      ) : (
        <Offers advice={advice} suggests={suggests}>
          {children}
        </Offers>
      )}
    </section>
  );
}

function Offers({ advice, suggests, children }: ResultProps & { readonly advice: Advice }): JSX.Element {
  const { routines, run } = advice;
  const articles = articlesWhere(suggests, advice.articles);
  return (
    <div class="check-offers">
      <div>
        <p class="small" data-testid="run-advice">
          <b>{i18n.t("advice.run.title")}.</b> {runWordsHere(run, suggests)}
        </p>
        {children}
      </div>
      <div>
        {suggests !== "exercise" || routines.length === 0 ? (
          <NoRoutines advice={advice} suggests={suggests} />
        ) : (
          <>
            <h3 class="label">{i18n.t("checkIn.advice.routines")}</h3>
            <ul class="rows">
              {routines.map((offer) => (
                <RoutineRow key={offer.id} offer={offer} />
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        <h3 class="label">{i18n.t("checkIn.advice.articles")}</h3>
        <ul class="rows">
          {articles.map((offer) => (
            <ArticleRow key={offer.id} offer={offer} />
          ))}
        </ul>
      </div>
      <Why advice={advice} />
    </div>
  );
}

/** What to do about a run: as the level has it, and no more than is suggested at all. */
function runWordsHere(run: RunAdvice, suggests: Suggests): string {
  if (suggests === "tips" && run === "as-planned") return i18n.t("runs.next.tips");
  const isAllowed = run === "as-planned" || run === "shorten-and-ease";
  return suggests === "nothing" && isAllowed ? i18n.t("runs.next.worse") : runWords(run);
}

function NoRoutines({ advice, suggests }: { readonly advice: Advice; readonly suggests: Suggests }): JSX.Element {
  const isOther = advice.level >= 3 || suggests === "exercise";
  return (
    <p class="small second" data-testid="no-routines">
      {isOther ? (
        `${i18n.t("checkIn.advice.noRoutines")} ${i18n.t("checkIn.advice.inLibrary")}`
      ) : (
        <>
          <b>{i18n.t(`advice.instead.${suggests}.title`)}.</b> {i18n.t(`advice.instead.${suggests}.body`)}
        </>
      )}
    </p>
  );
}

function RoutineRow({ offer }: { readonly offer: Advice["routines"][number] }): JSX.Element | null {
  const routine = findRoutine(offer.id);
  if (routine === null) return null;
  const format = browserFormat();
  const facts = [
    format.duration(routine.seconds * SECOND),
    ...(routine.floorNeeded ? [i18n.t("checkIn.advice.floor")] : []),
  ];
  return (
    <li data-testid={`offer-${offer.id}`}>
      <div class="grow">
        <b>{routine.name}</b>
        <span class="small second check-line">
          {offerWords(offer.because, format)} <span class="xs quiet nowrap">{facts.join(" · ")}</span>
        </span>
        {offer.swaps.length > 0 && (
          <span class="xs quiet check-line">
            {i18n.t("advice.swap.because")}: {offer.swaps.map(swapWords).join(" ")}
          </span>
        )}
      </div>
      <Button
        size="small"
        icon="play"
        href={pagePath(routineLink({ routineId: offer.id, use: countsAs(routine.category) }, null))}
        label={`${i18n.t("checkIn.advice.start")}: ${routine.name}`}
      >
        {i18n.t("checkIn.advice.start")}
      </Button>
    </li>
  );
}

function swapWords({ exerciseId, replaceWith }: Swap): string {
  const name = (id: string) => findExercise(id)?.text.name ?? id;
  return replaceWith === null
    ? i18n.t("advice.swap.leftOut", [name(exerciseId)])
    : i18n.t("advice.swap.easier", [name(exerciseId), name(replaceWith)]);
}

function ArticleRow({ offer }: { readonly offer: Advice["articles"][number] }): JSX.Element | null {
  const article = findArticle(offer.id);
  if (article === null) return null;
  const title = <span class="check-article">{article.title}</span>;
  return (
    <li data-testid={`article-${offer.id}`}>
      <div class="grow">
        <a href={`library.html?article=${offer.id}`}>{title}</a>
        <span class="small second check-line">
          {offerWords(offer.because, browserFormat())} <ReadingTime id={article.id} />
        </span>
      </div>
    </li>
  );
}

function ReadingTime({ id }: { readonly id: ArticleId }): JSX.Element | null {
  const facts = useArticleFacts(id);
  return facts && <span class="xs quiet nowrap">{i18n.t("checkIn.advice.minutes", [facts.minutes])}</span>;
}
