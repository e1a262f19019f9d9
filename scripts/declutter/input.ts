/** From a path to the text of a page. */
/// <reference path="./html-encoding-sniffer.d.ts" />
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';
import { CommandError, EXIT } from './exit.js';

/** Bytes of the largest page read, unzipped: a zip of a few kilobytes can hold gigabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file or standard input, unzips it if it is gzipped, and decodes it as a browser would.
 * @throws CommandError when it cannot be read, is empty or too big
 */
export async function readPage(file: string): Promise<string> {
  const bytes = unzipped(file, file === '-' ? await readStandardInput() : readBytes(file));
  if (bytes.length > MAX_BYTES) throw tooBig(file);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new CommandError(
      EXIT.noArticle,
      `${nameOf(file)}: no article (pdf): a PDF has no page structure to read`,
    );
  }
  const html = decodePage(bytes);
  if (isBinary(html)) throw new CommandError(EXIT.unreadable, `${nameOf(file)}: is not a text file`);
  if (html.trim() === '') throw new CommandError(EXIT.empty, `${nameOf(file)}: the file is empty`);
  return html;
}

/** Characters at the beginning that are looked at, and the share of control characters that no text has. */
const BEGINNING = 4096;
const MOST_CONTROLS = 0.01;

function isBinary(text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  const controls = beginning.match(/(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > MOST_CONTROLS * beginning.length;
}

/** What to call the input in a message. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** Read as a stream: a pipe may be slow, and reading it at once fails where it is set not to block. */
async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw tooBig('-');
  }
  return Buffer.concat(chunks);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      EXIT.unreadable,
      `${nameOf(file)}: ${REASONS[code ?? ''] ?? `cannot be read (${code})`}`,
    );
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'permission denied',
  ERR_FS_FILE_TOO_LARGE: 'larger than any page',
};

function unzipped(file: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooBig(file);
    throw new CommandError(EXIT.unreadable, `${nameOf(file)}: looks gzipped but cannot be unzipped`);
  }
}

function tooBig(file: string): CommandError {
  return new CommandError(EXIT.tooBig, `${nameOf(file)}: larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

/**
 * The text of an HTML file, by the HTML standard: BOM, then `<meta charset>` in the first kilobyte, then (as parsers do when they come upon
 * one) a later one; where nothing speaks, UTF-8 if the bytes are that, else windows-1252.
 */
export function decodePage(bytes: Buffer): string {
  const fallback = isUtf8(bytes) ? 'UTF-8' : sniffEncoding(bytes.subarray(lateDeclaration(bytes)));
  return new TextDecoder(sniffEncoding(bytes, { defaultEncoding: fallback })).decode(bytes);
}

/** Where the first `<meta>` with a charset starts, within the bytes that a page's head may take; 0 if nowhere. */
function lateDeclaration(bytes: Buffer): number {
  const head = bytes.subarray(0, 64 * 1024).toString('latin1');
  return Math.max(head.search(/<meta\s[^>]*charset\s*=/i), 0);
}
