import { expect, test } from "vitest";
import { DIARY_FORMAT, DIARY_VERSION } from "@/src/core/diary-file/diary-format.ts";
import { kindRow, RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { settingsSchema } from "@/src/core/settings/settings.ts";
import { schemaOf } from "@/tests/support/schema-of.ts";

type Part = Parameters<typeof schemaOf>[0];

/** What the published schema has to say, made of the schemas that records are read with. */
function diarySchema() {
  const kinds = RECORD_KIND_NAMES.map((kind) => [kind, { type: "array", items: { $ref: `#/$defs/${kind}` } }] as const);
  const { runPlan: _, profile: __, ...settings } = settingsSchema();
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A diary of Standing Start",
    description:
      "Everything that Standing Start keeps of one person. Instants are milliseconds since 1970 in UTC, days are local dates with the zone that was in force. A record with deletedAt was deleted and is kept so that it can be undone. Fields that are not named here are kept.",
    type: "object",
    required: ["format", "version", "savedAt", "product", "settings", "records", "count"],
    properties: {
      $schema: { description: "For editors; not read." },
      format: { const: DIARY_FORMAT },
      version: { const: DIARY_VERSION },
      savedAt: { description: "ISO 8601, UTC.", type: "string" },
      product: { description: "The version of Standing Start that wrote the file.", type: "string" },
      settings: {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(settings).map(([name, part]) => [name, schemaOf(part as unknown as Part)]),
        ),
      },
      records: {
        description: "By kind, newest first within each.",
        type: "object",
        properties: Object.fromEntries(kinds),
      },
      count: { description: "Of all records: a file that was cut off is known by it.", type: "integer", minimum: 0 },
    },
    $defs: Object.fromEntries(
      RECORD_KIND_NAMES.map((kind) => [kind, schemaOf(kindRow(kind).schema() as unknown as Part)]),
    ),
  };
}

test("the published schema says what the records' own schemas say: run this test with -u where they changed", async () => {
  const text = `${JSON.stringify(diarySchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../../../public/diary.schema.json");
});
