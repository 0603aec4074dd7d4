import { SaxesParser } from "saxes";
import { MAX_XML_DEPTH } from "./limits.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { createStreamDecoder } from "./text-decoding.ts";

/** Longer texts are notes; nothing that we read is longer. */
const LONGEST_TEXT = 512;
/** Letters before the root element: comments, instructions, a document type. */
const LONGEST_PROLOG = 256 * 1024;
/** Until the root has opened the parser gets no more than this at once, so that what it has seen is what counts. */
const PROLOG_PIECE = 4096;

/** What a format does with the elements as they stream by. Names come without their namespace prefix. */
export type XmlHandler = {
  readonly open: (name: string, attribute: (name: string) => string | null, path: readonly string[]) => void;
  /** `path` ends with the closing element's parent. */
  readonly close: (name: string, text: string, path: readonly string[]) => void;
};

/** One XML workout format: what it does with elements, and what it has found when they end. */
export type WorkoutXml = { readonly handler: XmlHandler; readonly build: () => ParsedFile };

export type XmlStream = {
  readonly push: (chunk: Uint8Array) => void;
  /** `hasMore`: another document follows the first, which is not read. */
  readonly end: () => { readonly hasMore: boolean };
};

/**
 * Streams XML through a handler in bounded memory. A document type is refused before its root opens, and the
 * parser declares none of the type's entities, so there is nothing to expand (README.md beside it). What follows the root's end (zeros
 * that an app padded its file with) is not read.
 * @throws RefusedError
 */
export function createXmlStream(handler: XmlHandler): XmlStream {
  const decoder = createStreamDecoder();
  const path: string[] = [];
  let text = "";
  let isStarted = false;
  let place: "prolog" | "root" | "after" = "prolog";
  let prologLength = 0;
  let hasMore = false;

  const parser = new SaxesParser();
  parser.on("error", (error) => {
    if (place === "after") return;
    throw new RefusedError(
      /unclosed|unexpected end|must contain a root/i.test(error.message) ? "cut-short" : "damaged",
      error.message,
    );
  });
  parser.on("doctype", refuseDoctype);
  parser.on("opentag", (tag) => {
    if (place === "after") {
      hasMore = true;
      return;
    }
    place = "root";
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
    if (place === "after") return;
    path.pop();
    handler.close(localName(tag.name), text, path);
    text = "";
    if (path.length === 0) place = "after";
  });

  const writeProlog = (piece: string): string => {
    let at = 0;
    while (at < piece.length) {
      const some = piece.slice(at, at + PROLOG_PIECE);
      parser.write(some);
      at += some.length;
      prologLength += some.length;
      if (place !== "prolog") break;
      if (prologLength > LONGEST_PROLOG) throw new RefusedError("too-big", "text before the first element");
    }
    return piece.slice(at);
  };
  const write = (piece: string) => {
    // Garmin and Strava put blanks before the declaration, which XML forbids.
    const usable = isStarted ? piece : piece.trimStart();
    if (usable === "") return;
    isStarted = true;
    if (place === "after") {
      hasMore ||= /<[a-z]/i.test(usable);
      return;
    }
    const rest = place === "prolog" ? writeProlog(usable) : usable;
    if (rest !== "") parser.write(rest);
  };
  return {
    push: (chunk) => write(decoder.push(chunk)),
    end: () => {
      write(decoder.end());
      if (!isStarted) throw new RefusedError("no-activity");
      if (place !== "after") parser.close();
      return { hasMore };
    },
  };
}

/** Only Apple Health's is let through, if it declares no entities: the parser reads none of it. */
function refuseDoctype(type: string): void {
  const root = type.trim().split(/[\s[]/, 1)[0]?.toLowerCase();
  if (root === "healthdata" && !/<!ENTITY/i.test(type)) return;
  if (root === "html") throw new RefusedError("not-a-workout", "html");
  throw new RefusedError("entities");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
