/** What a file may cost: nothing of it is kept but the part in hand. */
export const PART_LIMITS = {
  /** Letters of one part. A record of the diary has some hundreds; an import's may have a thousand runs. */
  letters: 2_000_000,
  /** Brackets inside brackets of one part. */
  depth: 32,
} as const;

/** A piece of a file: the value at `path`, as its text. An item of a list has the path of the list. */
export type JsonPart = { readonly path: readonly string[]; readonly text: string };

/** Why a text is not taken apart any further. */
export class JsonPartsError extends Error {
  readonly because: "not-json" | "too-deep" | "too-long" | "cut-off";
  constructor(because: JsonPartsError["because"]) {
    super(because);
    this.because = because;
  }
}

const SPACE = new Set([" ", "\n", "\r", "\t"]);

/**
 * Takes the text of one JSON object apart as it comes: each value of the object, and of the object under `opened` each item of
 * each list. What is between the parts is checked here; a part's own text is only cut out, and `JSON.parse` is for its reader.
 * Throws `JsonPartsError`.
 *
 * @param mostLetters of one part
 */
export function createJsonParts(opened: string, mostLetters: number = PART_LIMITS.letters) {
  /** Where we are: `start`, in the top object, in the opened one, in one of its lists, or `end`. */
  let level: "start" | "top" | "inner" | "list" | "end" = "start";
  let expects: "key" | "colon" | "value" | "comma" = "value";
  let isFirst = true;
  let topKey = "";
  let innerKey = "";
  /** Text of what is being read: a key or a value. */
  let held = "";
  let reading: "nothing" | "key" | "word" | "string" | "nest" = "nothing";
  let nesting: string[] = [];
  let isQuoted = false;
  let isEscaped = false;

  const pathNow = (): readonly string[] => (level === "top" ? [topKey] : [topKey, innerKey]);

  function* feed(chunk: string): Generator<JsonPart> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const letter = chunk.charAt(at);
      if (reading === "nothing") {
        if (SPACE.has(letter) || (level === "start" && letter === "\uFEFF")) continue;
        from = at;
        if (begins(letter)) continue;
        structure(letter);
        continue;
      }
      if (reading === "key" || reading === "string") {
        if (isEscaped) isEscaped = false;
        else if (letter === "\\") isEscaped = true;
        else if (letter === '"') {
          held += chunk.slice(from, at + 1);
          from = at + 1;
          if (reading === "key") takeKey();
          else yield take();
        }
        continue;
      }
      if (reading === "word") {
        if (!SPACE.has(letter) && !",]}".includes(letter)) continue;
        held += chunk.slice(from, at);
        from = at;
        yield take();
        if (!SPACE.has(letter)) structure(letter);
        continue;
      }
      if (isQuoted) {
        if (isEscaped) isEscaped = false;
        else if (letter === "\\") isEscaped = true;
        else if (letter === '"') isQuoted = false;
      } else if (letter === '"') isQuoted = true;
      else if (letter === "{" || letter === "[") {
        nesting.push(letter);
        if (nesting.length > PART_LIMITS.depth) throw new JsonPartsError("too-deep");
      } else if (letter === "}" || letter === "]") {
        if (nesting.pop() !== (letter === "}" ? "{" : "[")) throw new JsonPartsError("not-json");
        if (nesting.length === 0) {
          held += chunk.slice(from, at + 1);
          from = at + 1;
          yield take();
        }
      }
    }
    if (reading !== "nothing") held += chunk.slice(from);
    if (held.length > mostLetters) throw new JsonPartsError("too-long");
  }

  /** Whether a value or a key begins here. */
  function begins(letter: string): boolean {
    if (expects === "key" && letter === '"') {
      reading = "key";
      return true;
    }
    if (expects !== "value" || level === "start" || level === "end") return false;
    if (level === "top" && topKey === opened && letter === "{") return false;
    if (level === "inner" && letter === "[") return false;
    if (level === "inner") throw new JsonPartsError("not-json");
    if (letter === "{" || letter === "[") {
      reading = "nest";
      nesting = [letter];
    } else if (letter === '"') reading = "string";
    else if (/[-\w]/.test(letter)) reading = "word";
    else return false;
    return true;
  }

  function takeKey(): void {
    const key = String(parsed(held));
    if (level === "top") topKey = key;
    else innerKey = key;
    held = "";
    reading = "nothing";
    expects = "colon";
  }

  function take(): JsonPart {
    const part = { path: pathNow(), text: held };
    if (held.length > mostLetters) throw new JsonPartsError("too-long");
    held = "";
    reading = "nothing";
    expects = "comma";
    isFirst = false;
    return part;
  }

  /** A sign between the parts. */
  function structure(letter: string): void {
    if (level === "start" && letter === "{") open("top");
    else if (level === "top" && expects === "value" && topKey === opened && letter === "{") open("inner");
    else if (level === "inner" && expects === "value" && letter === "[") open("list");
    else if (letter === ":" && expects === "colon") expects = "value";
    else if (letter === "," && expects === "comma" && level !== "end") {
      expects = level === "list" ? "value" : "key";
      isFirst = false;
    } else if (letter === "]" && level === "list" && (expects === "comma" || isFirst)) close("inner");
    else if (letter === "}" && level === "inner" && (expects === "comma" || isFirst)) close("top");
    else if (letter === "}" && level === "top" && (expects === "comma" || isFirst)) close("end");
    else throw new JsonPartsError("not-json");
  }

  function open(next: "top" | "inner" | "list"): void {
    level = next;
    expects = next === "list" ? "value" : "key";
    isFirst = true;
  }

  function close(next: "inner" | "top" | "end"): void {
    level = next;
    expects = "comma";
    isFirst = false;
  }

  return {
    feed,
    /** After the last piece. Throws where the object has not ended. */
    end(): void {
      if (level !== "end") throw new JsonPartsError(level === "start" ? "not-json" : "cut-off");
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonPartsError("not-json");
  }
}
