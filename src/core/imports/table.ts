/** Rows of cells, the header first. */
export type Table = readonly (readonly string[])[];
