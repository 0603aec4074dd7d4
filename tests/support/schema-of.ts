import type { JsonSchema } from "./json-schema.ts";

/** What is looked at of a schema of valibot's. */
type Part = {
  readonly kind: string;
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly (Part | string)[];
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly literal?: unknown;
  readonly value?: Part;
  readonly pipe?: readonly (Part & { readonly requirement?: unknown })[];
};

/** How an action on a value is said in JSON Schema; one that can't be said there (a check in code) says nothing. */
const ACTIONS: Readonly<Record<string, (requirement: unknown) => JsonSchema>> = {
  min_value: (minimum) => ({ minimum }),
  max_value: (maximum) => ({ maximum }),
  min_length: (least) => ({ minLength: least, minItems: least }),
  max_length: (most) => ({ maxLength: most, maxItems: most }),
  integer: () => ({ type: "integer" }),
  regex: (pattern) => ({ pattern: (pattern as RegExp).source }),
  finite: () => ({}),
  check: () => ({}),
  transform: () => ({}),
  readonly: () => ({}),
  trim: () => ({}),
  starts_with: (beginning) => ({ pattern: `^${String(beginning)}` }),
};

/** The JSON Schema that says what a schema of ours says, as far as it can be said; what is not known here throws. */
export function schemaOf(part: Part): JsonSchema {
  const [, ...actions] = part.pipe ?? [];
  let own = plain(part);
  for (const action of actions) {
    const say = ACTIONS[action.type];
    if (say === undefined) throw new Error(`tests/support/schema-of.ts does not know "${action.type}"`);
    const said = say(action.requirement);
    own = { ...own, ...Object.fromEntries(Object.entries(said).filter(([keyword]) => fits(keyword, own))) };
  }
  return own;
}

/** A length is one of letters or of items. */
function fits(keyword: string, { type }: JsonSchema): boolean {
  if (keyword.endsWith("Length")) return type === "string";
  if (keyword.endsWith("Items")) return type === "array";
  return true;
}

function plain(part: Part): JsonSchema {
  const options = (part.options ?? []) as readonly Part[];
  switch (part.type) {
    case "object":
      return objectOf(part.entries ?? {});
    case "record":
      return { type: "object", additionalProperties: schemaOf(part.value!) };
    case "array":
      return { type: "array", items: schemaOf(part.item!) };
    case "intersect":
      return merged(options.map(schemaOf));
    case "union":
    case "variant":
      return { anyOf: options.map(schemaOf) };
    case "nullable":
      return { anyOf: [schemaOf(part.wrapped!), { type: "null" }] };
    case "optional":
    case "exact_optional":
      return schemaOf(part.wrapped!);
    case "picklist":
      return { enum: part.options as readonly unknown[] };
    case "literal":
      return { const: part.literal };
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { type: part.type };
    case "unknown":
      return {};
    default:
      throw new Error(`tests/support/schema-of.ts does not know "${part.type}"`);
  }
}

function objectOf(entries: Readonly<Record<string, Part>>): JsonSchema {
  const names = Object.keys(entries);
  const isNeeded = (name: string) => !["optional", "exact_optional"].includes(entries[name]!.type);
  return {
    type: "object",
    required: names.filter(isNeeded),
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(entries[name]!)])),
  };
}

/** Objects that must all be kept to, as one where that is possible. */
function merged(schemas: readonly JsonSchema[]): JsonSchema {
  if (!schemas.every(({ type }) => type === "object")) return { allOf: schemas };
  return {
    type: "object",
    required: [...new Set(schemas.flatMap(({ required = [] }) => required))],
    properties: Object.assign({}, ...schemas.map(({ properties }) => properties)) as Record<string, JsonSchema>,
  };
}
