/** One picture from its site. The only file of Plainread that fetches a remote address; a check holds that. */
import { safeImage } from '../../sanitize/addresses.js';
import { loadableAddress } from '../../sanitize/pictures.js';
import { kindOf } from './kind.js';
import type { PictureFailure, PictureType } from './rows.js';

/** Bytes of the largest picture that is kept. */
export const LARGEST_PICTURE = 12_000_000;
/** Milliseconds that a site has for one picture. */
const PATIENCE = 30_000;

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: PictureType }
  | { readonly ok: false; readonly failure: PictureFailure };

/**
 * Fetches a picture as a stranger: without cookies, without saying which article it belongs to.
 * @param isOwnPage whether the article's page stands on the reader's own network: only then a picture may
 */
export async function pictureFromSite(
  address: string,
  isOwnPage: boolean,
  { fetch = globalThis.fetch, signal }: { fetch?: typeof globalThis.fetch; signal?: AbortSignal } = {},
): Promise<Fetched> {
  const limit = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await fetch(loadableAddress(address), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    if (!answer.ok || answer.body === null) return { ok: false, failure: 'unreachable' };
    // A site may lead on to where the address itself would not have been asked.
    if (answer.redirected && safeImage(answer.url, isOwnPage) === null)
      return { ok: false, failure: 'unreachable' };
    const bytes = await bytesOf(answer.body);
    if (bytes === null) return { ok: false, failure: 'too-large' };
    const type = kindOf(bytes);
    return type === null ? { ok: false, failure: 'not-a-picture' } : { ok: true, bytes, type };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, failure: 'unreachable' };
  }
}

/** Null where there are more than a picture may have. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > LARGEST_PICTURE) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
