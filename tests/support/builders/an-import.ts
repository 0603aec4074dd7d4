import type { ImportRecord } from "@/src/core/imports/import-record.ts";

let made = 0;

/** What the list of imports keeps of one that added nothing and completed nothing. */
export function anImport(changes: Partial<ImportRecord> = {}): ImportRecord {
  made += 1;
  const at = changes.at ?? made;
  return {
    id: `import-${made}`,
    at,
    files: [],
    moreFiles: 0,
    completed: [],
    shoeIds: [],
    updatedAt: at,
    deletedAt: null,
    ...changes,
  };
}
