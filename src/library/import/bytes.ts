/** Bytes of a file in pieces, as values or as the one reason why there are none. */
import { ImportStop } from './found.js';
import type { FileReason } from './item.js';

/**
 * The pieces of a stream; leaving the loop closes it.
 * @param onFailure what it means when the stream breaks
 * @throws ImportStop with `onFailure`
 */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  onFailure: FileReason,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await readable(reader.read(), onFailure);
      if (done) return;
      yield value;
    }
  } finally {
    // Left early, or broken: there is nobody to tell of a stream that cannot be closed.
    await reader.cancel().catch(() => undefined);
  }
}

/** What a reading gives. @throws ImportStop with `reason` if it gives nothing */
export async function readable<Value>(reading: Promise<Value>, reason: FileReason): Promise<Value> {
  try {
    return await reading;
  } catch {
    throw new ImportStop(reason);
  }
}
