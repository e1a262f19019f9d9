/** Addresses: only pages of the web are imported. */
import type { LineReason } from './item.js';
import { MAX_ADDRESS } from './limits.js';

export type ReadAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: LineReason };

/** The address as the browser writes it, if it is one of the web (http, https). */
export function readAddress(value: unknown): ReadAddress {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { ok: false, reason: 'no-address' };
  if (text.length > MAX_ADDRESS) return { ok: false, reason: 'address-too-long' };
  const url = parsed(text);
  if (url === null) return { ok: false, reason: 'not-an-address' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, reason: 'not-web' };
  if (url.href.length > MAX_ADDRESS) return { ok: false, reason: 'address-too-long' };
  return { ok: true, url: url.href };
}

/** One parsing where `URL.canParse` would make two of it: this is most of the time a list of links takes. */
function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
