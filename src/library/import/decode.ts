/** Bytes to text, a piece at a time, whatever the file was last saved by. */

/** Bytes by which the encoding is judged. */
const JUDGED = 4_096;

/**
 * The text of a stream in pieces. The encoding is taken from the byte order mark; without one it is UTF-16 if every
 * other byte is zero (spreadsheets save such), Windows-1252 if the beginning is no UTF-8, else UTF-8. Bytes that do
 * not fit become U+FFFD: a broken letter must not cost the reader the file.
 * @param bytes in any pieces; a rejection of theirs is passed on
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    if (decoder !== null) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = joined(head, piece);
    if (head.length < JUDGED) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  yield decoder === null ? new TextDecoder(encodingOf(head)).decode(head) : decoder.decode();
}

/** The label of the encoding that the beginning of a file is in. */
export function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = head.subarray(0, JUDGED);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  try {
    // A letter cut in two at the end of the sample is no mistake: hence the stream.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
