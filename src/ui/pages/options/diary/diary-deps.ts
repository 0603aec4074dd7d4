import { saveFile, type SaveFile } from "../../../app/save-files.ts";

export type DiaryDeps = { readonly saveFile: SaveFile };

export function liveDiaryDeps(): DiaryDeps {
  return { saveFile };
}
