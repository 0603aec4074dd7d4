import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Block } from "@/src/content/articles/article.ts";
import type { SourceId } from "@/src/content/sources.ts";
import { Rich } from "./rich-text.tsx";

type LanesBlock = Extract<Block, { readonly kind: "lanes" }>;
type LevellingBlock = Extract<Block, { readonly kind: "levelling" }>;

/** Numbers as lanes of a straight: length and figure say the same. A table to a screen reader. */
export function LanesChart({
  block,
  sources,
}: {
  readonly block: LanesBlock;
  readonly sources: readonly SourceId[];
}): JSX.Element {
  return (
    <figure class="art-lanes">
      <table>
        <caption>
          {block.title} <span>{block.unit}</span>
        </caption>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.label} class={row.isOurs === true ? "is-ours" : undefined}>
              <th scope="row">{row.label}</th>
              <td>
                <span class="art-lane" aria-hidden="true">
                  <i style={{ width: `${(row.value / block.most) * 100}%` }} />
                  {row.range !== undefined && <s style={spanOf(row.range, block.most)} />}
                </span>
                <b class="num">{row.value}</b>
                {row.range !== undefined && (
                  <span class="sr">{i18n.t("library.article.interval", [row.range[0], row.range[1]])}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <Rich text={block.caption} sources={sources} />
      </figcaption>
    </figure>
  );
}

const spanOf = ([least, most]: readonly [number, number], end: number) => ({
  left: `${(least / end) * 100}%`,
  width: `${((most - least) / end) * 100}%`,
});

/** A gain that flattens. The runner stands where more stops helping. */
export function LevellingChart({
  block,
  sources,
}: {
  readonly block: LevellingBlock;
  readonly sources: readonly SourceId[];
}): JSX.Element {
  const knee = 40 + (block.levelsOffAt / block.most) * 560;
  const ticks = [0, 1, 2, 3, 4, 5].map((step) => (block.most / 5) * step);
  const words = i18n.t("library.article.levelsOff", [block.levelsOffAt]);
  return (
    <figure class="art-levelling">
      <svg viewBox="0 0 640 170" role="img" aria-label={`${words} ${block.unit}`}>
        <path class="art-axis" d="M40 120H612" />
        {ticks.map((tick) => (
          <text key={tick} x={40 + (tick / block.most) * 560} y="144">
            {tick}
          </text>
        ))}
        <text class="art-unit" x="612" y="164">
          {block.unit}
        </text>
        <path class="art-drop" d={`M${knee} 38V120`} />
        <path
          class="art-gain"
          d={`M40 118C${40 + (knee - 40) * 0.45} 72 ${knee - 60} 36 ${knee} 32C${knee + 90} 26 540 27 612 27`}
        />
        <circle cx={knee} cy="32" r="8" />
        <text class="art-words" x={knee + 14} y="60">
          {words}
        </text>
      </svg>
      <figcaption>
        <Rich text={block.caption} sources={sources} />
      </figcaption>
    </figure>
  );
}
