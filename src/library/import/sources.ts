/** Where the text comes from: the chosen file, or files within it if it is an archive; read in pieces, counted, stoppable. */
import { type Parts, partsOf, piecesOf } from './bytes.js';
import { decode } from './decode.js';
import { ImportStop } from './found.js';
import { MAX_UNPACKED_FILE } from './limits.js';
import { openZip, type Zip, type ZipEntry } from './zip.js';

/** One text file of an import. */
export interface Source {
  /** Its name within the archive; null if it is the chosen file itself. */
  readonly file: string | null;
  text(): AsyncGenerator<string>;
}

/** The chosen file. */
export interface Sources {
  /** The files to read as `pattern` wants them, in the order of their numbers; without an archive the one file. */
  matching(pattern: RegExp): readonly Source[];
  /** All of one file of the archive, at most 32 MB; null if it is not there, too large or damaged. */
  whole(name: string): Promise<string | null>;
}

/** Files that archives of a Mac have beside each file, with nothing to read. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * Opens the chosen file.
 * @param onBytes told of every byte taken from it
 * @throws ImportStop if it is an archive that cannot be opened
 */
export async function openSources(file: Blob, onBytes: (count: number) => void): Promise<Sources> {
  const parts = partsOf(file, onBytes);
  const zip = (await isZip(parts)) ? await openZip(parts) : null;
  if (zip === null) {
    const source: Source = { file: null, text: () => decode(piecesOf(parts, 0, parts.size)) };
    return { matching: () => [source], whole: () => Promise.resolve(null) };
  }
  const entries = zip.entries.filter(({ name }) => !name.endsWith('/') && !SHADOW.test(name));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    matching: (pattern) =>
      entries
        .filter(({ name }) => pattern.test(name))
        .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
        .map((entry) => ({ file: entry.name, text: () => decode(zip.bytes(entry)) })),
    whole: (name) => wholeText(zip, byName.get(name)),
  };
}

/** Whether the file begins as an archive does. */
export async function isZip(file: Parts): Promise<boolean> {
  const [first, second, third, fourth] = await file.read(0, 4);
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5) && fourth === third + 1;
}

async function wholeText(zip: Zip, entry: ZipEntry | undefined): Promise<string | null> {
  if (entry === undefined || entry.unpacked > MAX_UNPACKED_FILE) return null;
  const parts: string[] = [];
  try {
    for await (const part of decode(zip.bytes(entry, MAX_UNPACKED_FILE))) parts.push(part);
  } catch (error) {
    // One damaged body does not end an import; an archive that unpacks without end does.
    if (error instanceof ImportStop && error.reason === 'archive-damaged') return null;
    throw error;
  }
  return parts.join('');
}
