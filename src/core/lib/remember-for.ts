/**
 * A pure function of one object that keeps its answer for as long as the object lives: settings are asked the same at every
 * step of the engine, and never change in place.
 */
export function rememberFor<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = find(key);
    answers.set(key, { answer });
    return answer;
  };
}
