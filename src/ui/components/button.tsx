import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

type ButtonVariant = "go" | "ink" | "outline" | "bare";

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress?: (() => void) | undefined;
  /** A link that looks like a button: give `href` instead of `onPress`. */
  readonly href?: string | undefined;
  /** Opens in a new tab, for links in the popup. */
  readonly newTab?: boolean | undefined;
  /** `go` is the one main action of a screen: never two. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: "small" | "normal" | "big" | undefined;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
  /** The label stays, a lap arc turns at its left, and presses do nothing. */
  readonly busy?: boolean | undefined;
  /** For a button that holds a state, such as "Show the names". */
  readonly pressed?: boolean | undefined;
  /** For a button that opens something right after itself. */
  readonly expanded?: boolean | undefined;
  /** Where the visible words alone would not say enough. */
  readonly label?: string | undefined;
  readonly submit?: boolean | undefined;
  readonly testId?: string | undefined;
};

/** What you press is a stadium. */
export function Button(props: ButtonProps): JSX.Element {
  const { children, variant = "outline", size = "normal", icon } = props;
  const names = ["btn", variant === "outline" ? "" : variant, size === "normal" ? "" : size].filter(Boolean).join(" ");
  const content = (
    <>
      {icon !== undefined && <Icon name={icon} size={size === "small" ? 16 : 18} />}
      {children}
    </>
  );
  return <Pressable {...props} class={names} content={content} />;
}

export type IconButtonProps = Omit<ButtonProps, "children" | "icon" | "label"> & {
  readonly icon: IconName;
  /** Accessible name and tooltip. */
  readonly label: string;
};

/** A button of one icon. Its label is its accessible name and its tooltip. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const { variant = "bare", size = "normal", icon, label } = props;
  const names = ["btn", "icononly", variant === "outline" ? "" : variant, size === "normal" ? "" : size]
    .filter(Boolean)
    .join(" ");
  return (
    <Pressable
      {...props}
      class={names}
      title={label}
      content={<Icon name={icon} size={size === "small" ? 18 : 20} />}
    />
  );
}

type PressableProps = Omit<ButtonProps, "children" | "icon"> & {
  readonly class: string;
  readonly title?: string;
  readonly content: ComponentChildren;
};

function Pressable(props: PressableProps): JSX.Element {
  const { class: names, title, content, onPress, href, newTab, disabled, busy, label, testId } = props;
  const shared = { class: names, title, "aria-label": label, "data-testid": testId };
  if (href !== undefined) {
    return (
      <a {...shared} href={href} target={newTab === true ? "_blank" : undefined} onClick={onPress}>
        {content}
      </a>
    );
  }
  return (
    <button
      {...shared}
      type={props.submit === true ? "submit" : "button"}
      disabled={disabled}
      aria-busy={busy === true ? "true" : undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      onClick={busy === true ? undefined : onPress}
    >
      {content}
    </button>
  );
}
