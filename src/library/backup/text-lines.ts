/** A file, packed or not, as lines of text. */

/** UTF-16 code units of the longest line: a picture of the largest size in base64, and half as much again. */
const LONGEST_LINE = 64_000_000;

/** The bytes end too soon, cannot be unpacked, or are not UTF-8. */
export class BrokenText extends Error {}

/** Stands for a line that is longer than any line of ours. */
export const LINE_TOO_LONG = Symbol('a line that is too long');

const GZIP = [0x1f, 0x8b] as const;

/**
 * The text of a file in pieces, unpacked where it is gzip.
 * @param onProgress told of bytes of the file read, and bytes there are
 * @throws BrokenText in the middle where there is no more to read, but should be
 */
export async function* textOf(
  file: Blob,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<string> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let done = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        done += chunk.byteLength;
        onProgress?.(done, file.size);
        controller.enqueue(chunk);
      },
    }),
  );
  const isPacked = GZIP.every((byte, at) => head[at] === byte);
  const bytes = isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  try {
    for (;;) {
      const { done: isEnd, value } = await reader.read().catch((error: unknown) => {
        throw new BrokenText('the file cannot be read on', { cause: error });
      });
      if (isEnd) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The lines of a text that comes in pieces, without their ends; empty lines are left out. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | typeof LINE_TOO_LONG> {
  let parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      parts.push(piece.slice(from, end));
      const line = parts.join('').trim();
      if (line !== '') yield line;
      parts = [];
      length = 0;
      from = end + 1;
    }
    parts.push(piece.slice(from));
    length += piece.length - from;
    if (length > LONGEST_LINE) {
      yield LINE_TOO_LONG;
      return;
    }
  }
  const last = parts.join('').trim();
  if (last !== '') yield last;
}
