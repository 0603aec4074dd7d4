import { oneAtATime, type OnChanged } from "./told.ts";

/** Applies what is stored now and again whenever settings change, whoever changes them. What can't be read changes nothing. */
export function followSetting<T>(read: () => Promise<T>, apply: (value: T) => void, onChanged: OnChanged): void {
  const again = oneAtATime(() =>
    read().then(
      (value) => apply(value),
      () => undefined,
    ),
  );
  void again();
  onChanged(["settings"], () => void again());
}
