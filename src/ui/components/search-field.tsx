import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon.tsx";

type SearchFieldProps = {
  readonly class: string;
  readonly query: string;
  readonly label: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly onChange: (query: string) => void;
  /** Enter on what was found. */
  readonly onEnter?: () => void;
  readonly children?: ComponentChildren;
};

/** Finds while somebody types; Escape begins anew. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const { query, label, placeholder, testId, onChange, onEnter, children } = props;
  return (
    <search class={props.class}>
      <Icon name="search" />
      <input
        class="input"
        type="search"
        value={query}
        aria-label={label}
        placeholder={placeholder}
        data-testid={testId}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") onChange("");
          if (key === "Enter") onEnter?.();
        }}
      />
      {children}
    </search>
  );
}
