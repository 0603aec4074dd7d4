import { SaxesParser } from "saxes";
import { MAX_XML_DEPTH } from "./limits.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { createStreamDecoder } from "./text-decoding.ts";

/** Longer texts are notes; nothing that we read is longer. */
const LONGEST_TEXT = 512;
/** Comments before the root element; a slice longer than this may come on top. */
const LONGEST_PROLOG = 256 * 1024;

/** What a format does with the elements as they stream by. Names come without their namespace prefix. */
export type XmlHandler = {
  readonly open: (name: string, attribute: (name: string) => string | null, path: readonly string[]) => void;
  /** `path` ends with the closing element's parent. */
  readonly close: (name: string, text: string, path: readonly string[]) => void;
};

/** One XML workout format: what it does with elements, and what it has found when they end. */
export type WorkoutXml = { readonly handler: XmlHandler; readonly build: () => ParsedFile };

export type XmlStream = { readonly push: (chunk: Uint8Array) => void; readonly end: () => void };

/**
 * Streams XML through a handler in bounded memory. A document type is refused before any entity could be declared, so
 * there is nothing to expand (decision 0080).
 * @throws RefusedError
 */
export function createXmlStream(handler: XmlHandler): XmlStream {
  const decoder = createStreamDecoder();
  const path: string[] = [];
  let text = "";
  let isStarted = false;
  let prolog: string | null = "";

  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new RefusedError(
      /unclosed|unexpected end|root/i.test(error.message) ? "cut-short" : "damaged",
      error.message,
    );
  });
  parser.on("opentag", (tag) => {
    prolog = null;
    const name = localName(tag.name);
    const { attributes } = tag;
    handler.open(name, (wanted) => attributes[wanted] ?? null, path);
    path.push(name);
    if (path.length > MAX_XML_DEPTH) {
      throw new RefusedError("damaged", `more than ${MAX_XML_DEPTH} elements inside each other`);
    }
    text = "";
  });
  const addText = (more: string) => {
    if (text.length < LONGEST_TEXT) text += more.slice(0, LONGEST_TEXT - text.length);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    path.pop();
    handler.close(localName(tag.name), text, path);
    text = "";
  });

  const write = (piece: string) => {
    // Garmin and Strava put blanks before the declaration, which XML forbids.
    const usable = isStarted ? piece : piece.trimStart();
    if (usable === "") return;
    isStarted = true;
    if (prolog !== null) {
      prolog += usable;
      refuseDoctype(prolog);
    }
    parser.write(usable);
  };
  return {
    push: (chunk) => write(decoder.push(chunk)),
    end: () => {
      write(decoder.end());
      if (!isStarted) throw new RefusedError("no-activity");
      parser.close();
    },
  };
}

/** On sight, before the parser would collect all that it declares. */
function refuseDoctype(prolog: string): void {
  const root = /<!DOCTYPE\s+([\w:.-]+)[\s[>]/i.exec(prolog)?.[1]?.toLowerCase();
  if (root === "healthdata") throw new RefusedError("apple-health");
  if (root === "html") throw new RefusedError("not-a-workout", "html");
  if (root !== undefined) throw new RefusedError("entities");
  if (prolog.length > LONGEST_PROLOG) throw new RefusedError("damaged", "no root element");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
