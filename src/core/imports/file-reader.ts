import { type ByteSink, createCollector, tooBig } from "./byte-sink.ts";
import { isFit } from "./fit-parts.ts";
import { createGunzip, isGzip } from "./gzip-stream.ts";
import { MAX_CSV_BYTES, MAX_DEPTH, MAX_FIT_BYTES, MAX_JSON_BYTES } from "./limits.ts";
import { appOf, isReadOfApp } from "./other-apps.ts";
import { parseAppJson } from "./parse-app-json.ts";
import { parseCsv } from "./parse-csv.ts";
import { parseFit } from "./parse-fit.ts";
import { createWorkoutXmlParser } from "./parse-workout-xml.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { ReadContext } from "./read-context.ts";
import { RefusedError, type Refusal, toRefusal } from "./refusal.ts";
import { type ArchiveTotal, createUnpackBudget } from "./unpack-budget.ts";
import { createUnzip, isZip } from "./zip-stream.ts";

export type Findings = {
  /** `member` is the path inside an archive, null for the file itself. */
  readonly found: (parsed: ParsedFile, member: string | null) => void;
  readonly refused: (refusal: Refusal) => void;
};

type Place = {
  readonly name: string;
  readonly member: string | null;
  readonly depth: number;
  readonly total: ArchiveTotal;
};

/** Enough to see past blanks and byte order marks. */
const HEAD_BYTES = 1024;

/**
 * Reads one file of any kind we know, told by its first bytes and not by its name, and says what it found. Archives are
 * read member by member; a member that fails is refused by itself.
 * @throws RefusedError (from `push` or `end`) where the file as a whole is refused
 */
export function createFileReader(name: string, context: ReadContext, findings: Findings): ByteSink {
  return openFile({ name, member: null, depth: 0, total: { bytes: 0 } }, context, findings);
}

function openFile(place: Place, context: ReadContext, findings: Findings): ByteSink {
  let head = new Uint8Array(0);
  let sink: ByteSink | null = null;
  const decide = () => {
    sink = sinkFor(head, place, context, findings);
    sink.push(head);
  };
  return {
    push: (chunk) => {
      if (sink !== null) {
        sink.push(chunk);
        return;
      }
      const joined = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      if (head.length >= HEAD_BYTES) decide();
    },
    end: () => {
      if (sink === null) {
        if (head.length === 0) throw new RefusedError("nothing-inside");
        decide();
      }
      sink?.end();
    },
  };
}

function sinkFor(head: Uint8Array, place: Place, context: ReadContext, findings: Findings): ByteSink {
  if (isZip(head)) return zipSink(place, context, findings);
  if (isGzip(head)) return gzipSink(place, context, findings);
  const found = (parsed: ParsedFile) => findings.found(parsed, place.member);
  if (isFit(head)) return createCollector(MAX_FIT_BYTES, (bytes) => found(parseFit(bytes, context.now)));
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  const extension = /\.(\w+)$/.exec(place.name.toLowerCase())?.[1] ?? "";
  if (text.startsWith("<") || extension === "gpx" || extension === "tcx") return xmlSink(place, context, findings);
  const app = appOf(place.member ?? place.name);
  if (text.startsWith("{") || text.startsWith("[")) {
    return createCollector(MAX_JSON_BYTES, (bytes) => found(orNamed(app, () => parseAppJson(bytes, context.now))));
  }
  if (extension === "csv" || extension === "txt") {
    return createCollector(MAX_CSV_BYTES, (bytes) => found(orNamed(app, () => parseCsv(bytes, context))));
  }
  if (app !== null) throw new RefusedError("other-app", app);
  throw extension === "fit"
    ? new RefusedError("damaged", "header")
    : new RefusedError("not-a-workout", extension === "" ? null : `.${extension}`);
}

/** What is no list of activities that we know is called by the app that it comes from. */
function orNamed(app: string | null, parse: () => ParsedFile): ParsedFile {
  try {
    return parse();
  } catch (error) {
    if (app !== null && error instanceof RefusedError && error.code === "not-a-workout") {
      throw new RefusedError("other-app", app);
    }
    throw error;
  }
}

function xmlSink({ member }: Place, context: ReadContext, findings: Findings): ByteSink {
  const parser = createWorkoutXmlParser(context.now);
  let size = 0;
  return {
    push: (chunk) => {
      size += chunk.length;
      if (size > parser.mostBytes()) throw tooBig(parser.mostBytes());
      parser.push(chunk);
    },
    end: () => findings.found(parser.end(), member),
  };
}

function gzipSink(place: Place, context: ReadContext, findings: Findings): ByteSink {
  const inside = openFile(deeper(place, place.name.replace(/\.gz$/i, ""), place.member), context, findings);
  const budget = createUnpackBudget(place.total);
  const gunzip = createGunzip((chunk) => {
    budget.giveOut(chunk.length);
    inside.push(chunk);
  });
  return {
    push: (chunk) => {
      budget.takeIn(chunk.length);
      gunzip.push(chunk);
    },
    end: () => {
      gunzip.end();
      inside.end();
    },
  };
}

function zipSink(place: Place, context: ReadContext, findings: Findings): ByteSink {
  const pathOf = (member: string) => (place.member === null ? member : `${place.member}/${member}`);
  /** Each app is named once, however many files its export has. */
  const told = new Set<string | null>();
  const refuse = (refusal: Refusal) => {
    if (refusal.code === "other-app" && told.has(refusal.detail)) return;
    if (refusal.code === "other-app") told.add(refusal.detail);
    findings.refused(refusal);
  };
  const unzip = createUnzip(
    {
      open: (member) => {
        if (!isWorkoutName(member)) {
          const app = appOf(member);
          if (app !== null) refuse({ code: "other-app", detail: app, member: pathOf(member) });
          return null;
        }
        return openFile(deeper(place, member, pathOf(member)), context, findings);
      },
      failed: (member, error) => refuse(toRefusal(error, pathOf(member))),
    },
    place.total,
  );
  return unzip;
}

function deeper(place: Place, name: string, member: string | null): Place {
  if (place.depth >= MAX_DEPTH) throw new RefusedError("nested-too-deep");
  return { name, member, depth: place.depth + 1, total: place.total };
}

/** Of an export's many files, those that hold workouts. Hidden files of a Mac's zip are no workouts. */
function isWorkoutName(member: string): boolean {
  const name = member.slice(member.lastIndexOf("/") + 1).toLowerCase();
  if (name.startsWith("._") || member.startsWith("__MACOSX/")) return false;
  return (
    isReadOfApp(member) ||
    /\.(?:fit|tcx|gpx)(?:\.gz)?$|\.zip$|^export\.xml$/.test(name) ||
    (/apple_health_export\//i.test(member) && /(?<!_cda)\.xml$/.test(name)) ||
    /(?:^|[^a-z])(?:activities|aktivit\p{L}*|activit\p{L}*|activid\p{L}*|ativid\p{L}*|attivit\p{L}*|активности|アクティビティ)\.csv$/u.test(
      name,
    )
  );
}
