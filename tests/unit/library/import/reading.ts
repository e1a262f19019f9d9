/** How the tests of the imports read what they wrote. */
import {
  type ImportFormat,
  type ImportItem,
  type ImportLine,
  type ImportOptions,
  readImport,
} from '../../../../src/library/import/index.js';

/** The day on which all samples are read. */
export const NOW = new Date('2026-06-01T12:00:00Z');

/** All lines of a file, or of its text. */
export async function read(
  file: Blob | string,
  format: ImportFormat,
  options: ImportOptions = {},
): Promise<ImportLine[]> {
  const blob = typeof file === 'string' ? new Blob([file]) : file;
  const lines: ImportLine[] = [];
  for await (const line of readImport(blob, format, { now: NOW, ...options })) lines.push(line);
  return lines;
}

/** The items of the lines that have one. */
export function itemsOf(lines: readonly ImportLine[]): ImportItem[] {
  return lines.flatMap((line) => (line.ok ? [line.item] : []));
}

/** Lines without an item, as `12 not-web`. */
export function problemsOf(lines: readonly ImportLine[]): string[] {
  return lines.flatMap((line) =>
    line.ok ? [] : [`${line.file === null ? '' : `${line.file}:`}${line.line} ${line.reason}`],
  );
}

/** Lines with an item of which something was left out, as `12 ragged-row`. */
export function notesOf(lines: readonly ImportLine[]): string[] {
  return lines.flatMap((line) =>
    line.ok && line.notes.length > 0 ? [`${line.line} ${line.notes.join(' ')}`] : [],
  );
}
