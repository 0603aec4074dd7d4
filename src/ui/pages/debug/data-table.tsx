import type { JSX } from "preact";
import { i18n } from "#i18n";

export type DataTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Rows as they are; columns are named by the fields they show. */
export function DataTable({ caption, columns, rows }: DataTableProps): JSX.Element {
  if (rows.length === 0) return <p class="small quiet">{i18n.t("debug.nothing")}</p>;
  return (
    <div class="debug-scroll">
      <table class="debug-table num">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
