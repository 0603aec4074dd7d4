/** The characters of a text as JSON Schema counts them: a surrogate pair is one, an emoji of several parts is several. */
export const codePoints = (text: string): readonly string[] => Array.from(text);
