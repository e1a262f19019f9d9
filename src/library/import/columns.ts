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
  let columns: Columns | null = null;
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
    if (columns.at.has('url')) continue;
    columns = positions(format.columns);
    if (!isAddress(row.cells[columns.at.get('url') ?? -1])) {
      yield { file, line, reason: 'missing-header', excerpt };
      return;
    }
    yield { file, line, raw: rawOf(row, columns, format, ['header-missing']), excerpt };
  }
  if (columns === null) yield { file, line: 0, reason: 'missing-header', excerpt: '' };
}

interface Columns {
  readonly at: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Of columns with the same name the first counts. */
function positions(names: readonly string[]): Columns {
  const pairs = names.map((name, index): [string, number] => [columnName(name), index]);
  return { at: new Map(pairs.reverse()), count: names.length };
}

function rawOf(
  { cells }: Row,
  { at, count }: Columns,
  format: CsvFormat,
  notes: readonly ImportNote[],
): RawItem {
  const raw = format.toRaw((column) => cells[at.get(column) ?? -1] ?? '');
  const isRagged = cells.length !== count;
  return { ...raw, notes: isRagged ? [...notes, 'ragged-row'] : notes };
}

function isAddress(cell: string | undefined): boolean {
  return cell !== undefined && /^https?:\/\//i.test(cell.trim());
}
