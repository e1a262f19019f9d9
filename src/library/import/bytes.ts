/** Bytes of a file, a part at a time. */
import { ImportStop } from './found.js';

/** Bytes read at once in files that are read in order: each reading asks another process, whatever it is for. */
const WINDOW = 1024 ** 2;

/** Bytes given at once: little enough to work through while nothing else on the page can. */
export const PIECE = 64 * 1024;

/** Reads parts of a file; what lies near the last part is there already. */
export interface Parts {
  readonly size: number;
  /** Up to `size` bytes from `at`: fewer where the file ends. @throws ImportStop if the browser cannot read it */
  read(at: number, size: number): Promise<Uint8Array>;
}

/** @param onBytes told how many bytes were read, each time */
export function partsOf(file: Blob, onBytes: (count: number) => void): Parts {
  let start = 0;
  let held: Uint8Array = new Uint8Array();
  const read = async (at: number, size: number): Promise<Uint8Array> => {
    const end = Math.min(at + size, file.size);
    if (at < start || end > start + held.length) {
      const gap = at - (start + held.length);
      const isInOrder = gap >= 0 && gap < WINDOW;
      const part = file.slice(at, Math.max(end, at + (isInOrder ? WINDOW : PIECE)));
      held = new Uint8Array(await readable(part.arrayBuffer()));
      start = at;
      onBytes(held.length);
    }
    return held.subarray(at - start, Math.max(at, end) - start);
  };
  return { size: file.size, read };
}

/** From one place to another, in pieces. */
export async function* piecesOf(parts: Parts, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) yield await parts.read(at, Math.min(PIECE, to - at));
}

async function readable<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch {
    throw new ImportStop('unreadable-file');
  }
}
