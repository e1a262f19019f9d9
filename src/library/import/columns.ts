/** What all CSV formats share: columns are found by their names, in any order, and every row is accounted for. */
import { type CsvRow, csvRows } from './csv.js';
import type { Found, RawItem } from './found.js';
import type { ImportNote } from './item.js';
import type { Source } from './sources.js';

/** One service's CSV. */
export interface CsvFormat {
  /** Its columns by name, in the order in which the service writes them: for files that lost their header. */
  readonly columns: readonly string[];
  /** Names that together tell it from all others. */
  readonly marks: readonly string[];
  /** @param cell the row's text in a column; empty where there is none */
  toRaw(cell: (column: string) => string): RawItem;
}

/** A column's name as it is compared: `time_added`, `Time Added` and ` time added ` are one. */
export function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}

type Row = Extract<CsvRow, { readonly cells: readonly string[] }>;

/** The items of one file. Without a column of addresses it has none, and says so. */
export async function* readCsv(source: Source, format: CsvFormat): AsyncGenerator<Found> {
  const { file } = source;
  let columns: ReadonlyMap<string, number> | null = null;
  for await (const row of csvRows(source.text())) {
    const { line, excerpt } = row;
    if ('reason' in row) {
      yield { file, line, reason: row.reason, excerpt };
      continue;
    }
    if (columns !== null) {
      yield { file, line, raw: rawOf(row, columns, format, []), excerpt };
      continue;
    }
    columns = positions(row.cells);
    if (columns.has('url')) continue;
    columns = positions(format.columns);
    if (!isAddress(row.cells[columns.get('url') ?? -1])) {
      yield { file, line, reason: 'missing-header', excerpt };
      return;
    }
    yield { file, line, raw: rawOf(row, columns, format, ['header-missing']), excerpt };
  }
  if (columns === null) yield { file, line: 0, reason: 'missing-header', excerpt: '' };
}

/** Of columns with the same name the first counts. */
function positions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index): [string, number] => [columnName(name), index]).reverse());
}

function rawOf(
  { cells }: Row,
  columns: ReadonlyMap<string, number>,
  format: CsvFormat,
  notes: readonly ImportNote[],
): RawItem {
  const raw = format.toRaw((column) => cells[columns.get(column) ?? -1] ?? '');
  const isRagged = cells.length !== columns.size;
  return { ...raw, notes: isRagged ? [...notes, 'ragged-row'] : notes };
}

function isAddress(cell: string | undefined): boolean {
  return cell !== undefined && /^https?:\/\//i.test(cell.trim());
}
