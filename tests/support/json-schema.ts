import { codePoints } from "@/src/core/lib/code-points.ts";

type Schema = {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const KEYWORDS = new Set(
  `$schema title description default $defs $ref type required additionalProperties properties const enum items
   minItems maxItems minLength maxLength pattern minimum maximum`.split(/\s+/),
);

/**
 * Whether a value keeps to a JSON schema, as far as our published schemas go: a keyword that is not understood here throws,
 * so that no rule is passed over.
 */
export function matchesSchema(value: unknown, schema: Schema, root: Schema = schema): boolean {
  const strange = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
  if (strange !== undefined) throw new Error(`tests/support/json-schema.ts does not know "${strange}"`);
  const ref = schema["$ref"];
  if (typeof ref === "string") {
    const target = root.$defs?.[ref.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`no such definition: ${ref}`);
    return matchesSchema(value, target, root);
  }
  if ("const" in schema && value !== schema["const"]) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  return hasType(value, schema["type"]) && textFits(value, schema) && numberFits(value, schema) && partsFit();

  function partsFit(): boolean {
    if (Array.isArray(value)) {
      const { minItems = 0, maxItems = Infinity, items } = schema as { minItems?: number; maxItems?: number } & Schema;
      const isLong = value.length >= minItems && value.length <= maxItems;
      return isLong && (items === undefined || value.every((item) => matchesSchema(item, items, root)));
    }
    if (typeof value !== "object" || value === null) return true;
    const { properties = {}, required = [] } = schema;
    if (!required.every((name) => Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([name, part]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return own === undefined ? schema["additionalProperties"] !== false : matchesSchema(part, own, root);
    });
  }
}

function hasType(value: unknown, type: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case "integer":
      return Number.isInteger(value);
    case "string":
      return typeof value === "string";
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      throw new Error(`tests/support/json-schema.ts does not know the type ${JSON.stringify(type)}`);
  }
}

function textFits(value: unknown, schema: Schema): boolean {
  if (typeof value !== "string") return true;
  const {
    minLength = 0,
    maxLength = Infinity,
    pattern = "",
  } = schema as {
    minLength?: number;
    maxLength?: number;
    pattern?: string;
  };
  // Code points, as the specification counts.
  const { length } = codePoints(value);
  return length >= minLength && length <= maxLength && new RegExp(pattern, "u").test(value);
}

function numberFits(value: unknown, schema: Schema): boolean {
  if (typeof value !== "number") return true;
  const { minimum = -Infinity, maximum = Infinity } = schema as { minimum?: number; maximum?: number };
  return value >= minimum && value <= maximum;
}
