/**
 * CSV, row by row, as RFC 4180 has it and as people's files are: any line ends, a semicolon or a tab for the comma, a
 * byte order mark, quotes never closed.
 *
 * Own work because of three things that the known readers lack: the line of the file where a row begins, time that
 * grows with the file and no faster (a quote that is never closed makes a streaming reader begin the row anew with
 * each piece: Papa Parse takes 0.1 s for 2 MB of it and 1 s for 8), and that such a quote costs one row: the lines
 * after it are read again as if it were not there.
 */
import type { LineReason } from './item.js';
import { MAX_COLUMNS, MAX_REREAD, MAX_ROW } from './limits.js';

/** A row, or the beginning of what stood in its place. `line` is where it begins, from 1. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly excerpt: string }
  | { readonly line: number; readonly reason: LineReason; readonly excerpt: string };

/** Characters gathered before rows are looked for. */
const GATHERED = 64 * 1024;
const EXCERPT = 300;

/** What stands at a place of the text: a row that ends before `next`, something else that does, or `null`: the end is not here yet. */
type Step =
  | { readonly next: number; readonly cells: readonly string[] }
  | { readonly next: number; readonly reason: LineReason; readonly skips?: true }
  | null;

/**
 * The rows of a file; empty lines are none.
 * @param pieces the text
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const reader = new CsvReader();
  let gathered: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    size += piece.length;
    if (size < GATHERED) continue;
    const text = gathered.join('');
    // Half of a line's end waits for the other half.
    const isHalf = text.endsWith('\r');
    yield* reader.read(isHalf ? text.slice(0, -1) : text, false);
    gathered = isHalf ? ['\r'] : [];
    size = 0;
  }
  yield* reader.read(gathered.join(''), true);
}

class CsvReader {
  private text = '';
  private line = 1;
  private delimiter: string | null = null;
  private rereadLeft = MAX_REREAD;
  /** In a row that is too long: what follows up to the line's end belongs to it. */
  private isSkipping = false;
  /** Length of text from which an unfinished row is tried again: twice the last time's, so that trying adds up to little. */
  private wanted = 0;

  *read(piece: string, isLast: boolean): Generator<CsvRow> {
    this.text += piece;
    if (this.text.length < this.wanted && !isLast) return;
    this.delimiter ??= delimiterOf(this.text);
    let at = 0;
    if (this.isSkipping) at = this.skip(0, isLast);
    while (at < this.text.length && !this.isSkipping) {
      const step = this.step(at, isLast);
      if (step === null) break;
      const excerpt = this.text.slice(at, Math.min(step.next, at + EXCERPT));
      const { line } = this;
      if ('reason' in step) yield { line, reason: step.reason, excerpt };
      else if (!isBlank(step.cells)) yield { line, cells: step.cells, excerpt };
      this.line += linesIn(this.text, at, step.next);
      at = 'skips' in step ? this.skip(step.next, isLast) : step.next;
    }
    this.text = this.text.slice(at);
    this.wanted = this.text.length * 2;
  }

  private step(start: number, isLast: boolean): Step {
    const result = rowAt(this.text, start, this.delimiter ?? ',', isLast);
    if (result === null) {
      if (this.text.length - start <= MAX_ROW) return null;
      const isQuoted = hasOpenQuote(this.text, start, this.delimiter ?? ',');
      if (isQuoted) return this.again(start, this.text.length, 'unclosed-quote');
      return { next: this.text.length, reason: 'row-too-long', skips: true };
    }
    return 'failedAt' in result ? this.again(start, result.failedAt, result.reason) : result;
  }

  /** A row that cannot be: its first line alone is given up, as long as there is time to read the rest again. */
  private again(start: number, failedAt: number, reason: LineReason): Step {
    const end = lineEnd(this.text, start);
    const isAffordable = failedAt - end <= this.rereadLeft;
    this.rereadLeft -= Math.max(0, failedAt - end);
    const next = isAffordable ? end : lineEnd(this.text, failedAt);
    // Without a line's end in sight the rest of the line comes with the next piece.
    return next < 0 ? { next: this.text.length, reason, skips: true } : { next, reason };
  }

  /** The place after the next line's end; without one, all is skipped and more will be. */
  private skip(from: number, isLast: boolean): number {
    const end = lineEnd(this.text, from);
    this.isSkipping = end < 0 && !isLast;
    const next = end < 0 ? this.text.length : end;
    this.line += linesIn(this.text, from, next);
    return next;
  }
}

type Row =
  | { readonly next: number; readonly cells: readonly string[] }
  | { readonly failedAt: number; readonly reason: LineReason };

/** The row that begins at `start`; null if more text is needed to tell. */
function rowAt(text: string, start: number, delimiter: string, isLast: boolean): Row | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, isLast) : plainCell(text, at, delimiter);
    if (cell === null || (cell.end >= text.length && !isLast)) return null;
    if ('reason' in cell) return { failedAt: cell.end, reason: cell.reason };
    cells.push(cell.value);
    if (cells.length > MAX_COLUMNS) return { failedAt: cell.end, reason: 'too-many-columns' };
    const after = text[cell.end];
    at = cell.end + 1;
    if (after === delimiter) continue;
    if (after !== undefined && after !== '\n' && after !== '\r')
      return { failedAt: cell.end, reason: 'malformed' };
    if (after !== '\r') return { next: Math.min(at, text.length), cells };
    return { next: text[at] === '\n' ? at + 1 : at, cells };
  }
}

type Cell =
  | { readonly value: string; readonly end: number }
  | { readonly reason: LineReason; readonly end: number };

function quotedCell(text: string, start: number, isLast: boolean): Cell | null {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > MAX_ROW)
      return isLast || quote >= 0 ? { reason: 'unclosed-quote', end: quote < 0 ? text.length : quote } : null;
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { value: parts.join('"'), end: quote + 1 };
    from = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length) {
    const c = text[end];
    if (c === delimiter || c === '\n' || c === '\r') break;
    end++;
  }
  return { value: text.slice(start, end), end };
}

/** Whether the row that begins at `start` and does not end in `text` ends in a quoted cell. */
function hasOpenQuote(text: string, start: number, delimiter: string): boolean {
  const row = rowAt(text, start, delimiter, true);
  return row !== null && 'reason' in row && row.reason === 'unclosed-quote';
}

/** The comma, or what of `;` and tab stands more often in the first line. */
function delimiterOf(text: string): string {
  const end = lineEnd(text, 0);
  const line = (end < 0 ? text : text.slice(0, end)).slice(0, 4_096);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

/** The place after the end of the line at `from`; -1 if it does not end here. */
function lineEnd(text: string, from: number): number {
  const match = /\r\n|\n|\r/g;
  match.lastIndex = from;
  return match.test(text) ? match.lastIndex : -1;
}

/** Line ends of any kind between two places. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || (c === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
