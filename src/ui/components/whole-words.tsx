import "./whole-words.css";
import type { JSX } from "preact";

/**
 * A name whose hyphened words stay in one piece: "hip-flexor" never ends a line after "hip-". Not in spans, which mean something
 * where names stand beside other words.
 */
export function WholeWords({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(\S+-\S+)/);
  // What the pattern matched stands between the others.
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <bdi key={index} class="whole-word">
            {part}
          </bdi>
        ),
      )}
    </>
  );
}
