/** Rows of text in columns. */

/** Columns two blanks apart; the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const NONE = '–';

/** 0.9318 → "0.932" */
export function decimal(value: number | null, digits = 3): string {
  return value === null ? NONE : value.toFixed(digits);
}

/** 0.8217 → "82.2" */
export function percent(value: number | null): string {
  return value === null ? NONE : (100 * value).toFixed(1);
}
