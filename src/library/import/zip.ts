/**
 * Reads a zip by its table of contents (APPNOTE 6.3.10, 4.3.12 to 4.3.16): any of its files can be read when it is
 * wanted, in pieces, and nothing else is held. Streaming readers cannot do that, and guess where files end that were
 * written without knowing their size, as Omnivore's are. Unpacking is fflate's: the platform's streams take
 * milliseconds for each file, and there are tens of thousands.
 */
import { Inflate, inflateSync } from 'fflate';
import { type Parts, piecesOf } from './bytes.js';
import { ImportStop } from './found.js';
import { MAX_DIRECTORY, MAX_FILES, MAX_UNPACKED } from './limits.js';

/** A file within the archive. Names and sizes are what the archive says of itself. */
export interface ZipEntry {
  readonly name: string;
  readonly unpacked: number;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of a file.
   * @param most bytes it may unpack to
   * @throws ImportStop: damaged, packed in a way we do not know, or more than `most` or than an archive may have
   */
  bytes(entry: ZipEntry, most?: number): AsyncGenerator<Uint8Array>;
}

interface Located extends ZipEntry {
  readonly packed: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE = 0x04034b50;
/** The record of the end and the longest comment behind it. */
const LONGEST_END = 22 + 0xffff;
const IN_64 = 0xffffffff;
/** Packed bytes unpacked at once. */
const PACKED = 8 * 1024;
/** Packed bytes of a file that is unpacked at once: 64 MB at the very most. */
const AT_ONCE = 64 * 1024;
/** More than this deflate cannot make of a byte. */
const MOST_RATIO = 1032;
const STORED = 0;
const DEFLATED = 8;

/** Opens an archive. @throws ImportStop if its table of contents cannot be read */
export async function openZip(file: Parts): Promise<Zip> {
  const { at, size, count } = await findDirectory(file);
  if (count > MAX_FILES || size > MAX_DIRECTORY) throw new ImportStop('too-many-files');
  const entries = entriesOf(await view(file, at, size), count);
  const located = new Map<ZipEntry, Located>(entries.map((entry) => [entry, entry]));
  let left = MAX_UNPACKED;
  async function* bytes(entry: ZipEntry, most = MAX_UNPACKED): AsyncGenerator<Uint8Array> {
    const place = located.get(entry);
    if (place === undefined) throw new Error('This entry is of another archive.');
    let mine = 0;
    for await (const piece of contentOf(file, place)) {
      mine += piece.length;
      left -= piece.length;
      if (mine > most || left < 0) throw new ImportStop('unpacked-too-large');
      yield piece;
    }
    if (mine !== place.unpacked) throw new ImportStop('archive-damaged');
  }
  return { entries, bytes };
}

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
}

async function findDirectory(file: Parts): Promise<Directory> {
  const from = Math.max(0, file.size - LONGEST_END);
  const tail = await view(file, from, file.size - from);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new ImportStop('archive-damaged');
  const directory = {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
  const isIn64 = directory.count === 0xffff || directory.size === IN_64 || directory.at === IN_64;
  return isIn64 ? ((await directory64(file, tail, end - 20)) ?? directory) : directory;
}

/** The same in 64 bits, for archives of more than 4 GB or 65,534 files; null if the numbers only look like it. */
async function directory64(file: Parts, tail: DataView, locator: number): Promise<Directory | null> {
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) return null;
  const record = await view(file, Number(tail.getBigUint64(locator + 8, true)), 56);
  if (record.getUint32(0, true) !== END_64) throw new ImportStop('archive-damaged');
  const number = (at: number) => Number(record.getBigUint64(at, true));
  return { count: number(32), size: number(40), at: number(48) };
}

function entriesOf(directory: DataView, count: number): Located[] {
  const entries: Located[] = [];
  let at = 0;
  while (entries.length < count && at + 46 <= directory.byteLength) {
    if (directory.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ImportStop('archive-damaged');
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) break;
    entries.push(entryAt(directory, at, nameLength, extraLength));
    at = next;
  }
  if (entries.length < count) throw new ImportStop('archive-damaged');
  return entries;
}

function entryAt(directory: DataView, at: number, nameLength: number, extraLength: number): Located {
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
  const sizes = [24, 20, 42].map((offset) => directory.getUint32(at + offset, true));
  const [unpacked = 0, packed = 0, place = 0] = sizes.includes(IN_64)
    ? sizesIn64(directory, at + 46 + nameLength, extraLength, sizes)
    : sizes;
  return {
    // Nearly all write UTF-8 whether they say so or not; a name that is not is still a name.
    name: new TextDecoder().decode(bytes),
    unpacked,
    packed,
    method: directory.getUint16(at + 10, true),
    isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    at: place,
  };
}

/** Field 1 of the extra fields has, in this order, those of the three numbers that did not fit. */
function sizesIn64(directory: DataView, from: number, length: number, sizes: readonly number[]): number[] {
  let at = from;
  while (at + 4 <= from + length && directory.getUint16(at, true) !== 1) {
    at += 4 + directory.getUint16(at + 2, true);
  }
  at += 4;
  return sizes.map((size) => {
    if (size !== IN_64) return size;
    if (at + 8 > from + length) throw new ImportStop('archive-damaged');
    at += 8;
    return Number(directory.getBigUint64(at - 8, true));
  });
}

/** What the entry unpacks to. */
async function* contentOf(file: Parts, entry: Located): AsyncGenerator<Uint8Array> {
  const isKnown = entry.method === STORED || entry.method === DEFLATED;
  if (entry.isEncrypted || !isKnown) throw new ImportStop('archive-unsupported');
  const header = await view(file, entry.at, 30);
  if (header.getUint32(0, true) !== FILE) throw new ImportStop('archive-damaged');
  const from = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const to = from + entry.packed;
  if (to > file.size) throw new ImportStop('archive-damaged');
  if (entry.method === STORED) yield* piecesOf(file, from, to);
  else if (entry.packed <= AT_ONCE) yield inflatedAtOnce(await file.read(from, entry.packed), entry);
  else yield* inflated(piecesOf(file, from, to));
}

/** Nearly all files are small, and the stream's buffers cost more than unpacking them does. */
function inflatedAtOnce(packed: Uint8Array, { unpacked }: Located): Uint8Array {
  try {
    // One more than it says: what does not fit is dropped, and a file that says too little must be found out.
    const out = new Uint8Array(Math.min(unpacked, packed.length * MOST_RATIO) + 1);
    return inflateSync(packed, { out });
  } catch {
    throw new ImportStop('archive-damaged');
  }
}

async function* inflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  const push = (piece: Uint8Array, isLast: boolean): Uint8Array[] => {
    ready = [];
    try {
      inflate.push(piece, isLast);
    } catch {
      throw new ImportStop('archive-damaged');
    }
    return ready;
  };
  for await (const piece of pieces) {
    // In small parts: a thousand times as much may come out.
    for (let at = 0; at < piece.length; at += PACKED) yield* push(piece.subarray(at, at + PACKED), false);
  }
  yield* push(new Uint8Array(), true);
}

/** A part of the file. @throws ImportStop if the file does not have it */
async function view(file: Parts, at: number, size: number): Promise<DataView> {
  if (!(at >= 0 && at + size <= file.size)) throw new ImportStop('archive-damaged');
  const { buffer, byteOffset, byteLength } = await file.read(at, size);
  return new DataView(buffer, byteOffset, byteLength);
}
