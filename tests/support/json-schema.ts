import { codePoints } from "@/src/core/lib/code-points.ts";

export type JsonSchema = {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
};

const KEYWORDS = new Set(
  `$schema title description default $defs $ref type required additionalProperties properties const enum items
   minItems maxItems anyOf allOf minLength maxLength pattern minimum maximum`.split(/\s+/),
);

/**
 * Whether a value keeps to a JSON schema, as far as our published schemas go: a keyword that is not understood here throws,
 * so that no rule is passed over.
 */
export function matchesSchema(value: unknown, schema: JsonSchema, root: JsonSchema = schema): boolean {
  const strange = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
  if (strange !== undefined) throw new Error(`tests/support/json-schema.ts does not know "${strange}"`);
  const ref = schema["$ref"];
  if (typeof ref === "string") {
    const target = root.$defs?.[ref.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`no such definition: ${ref}`);
    return matchesSchema(value, target, root);
  }
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => matchesSchema(value, one, root))) return false;
  if (schema.allOf !== undefined && !schema.allOf.every((one) => matchesSchema(value, one, root))) return false;
  if ("const" in schema && value !== schema["const"]) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  return hasType(value, schema["type"]) && textFits(value, schema) && numberFits(value, schema) && partsFit();

  function partsFit(): boolean {
    if (Array.isArray(value)) {
      const {
        minItems = 0,
        maxItems = Infinity,
        items,
      } = schema as { minItems?: number; maxItems?: number } & JsonSchema;
      const isLong = value.length >= minItems && value.length <= maxItems;
      return isLong && (items === undefined || value.every((item) => matchesSchema(item, items, root)));
    }
    if (typeof value !== "object" || value === null) return true;
    const { properties = {}, required = [] } = schema;
    if (!required.every((name) => Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([name, part]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (own !== undefined) return matchesSchema(part, own, root);
      const others = schema["additionalProperties"];
      return isSchema(others) ? matchesSchema(part, others, root) : others !== false;
    });
  }
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;

function hasType(value: unknown, type: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      throw new Error(`tests/support/json-schema.ts does not know the type ${JSON.stringify(type)}`);
  }
}

function textFits(value: unknown, schema: JsonSchema): boolean {
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

function numberFits(value: unknown, schema: JsonSchema): boolean {
  if (typeof value !== "number") return true;
  const { minimum = -Infinity, maximum = Infinity } = schema as { minimum?: number; maximum?: number };
  return value >= minimum && value <= maximum;
}
