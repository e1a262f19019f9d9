/** What a picture is, by its bytes: what a site says of it can be anything. */
import type { PictureType } from './rows.js';

/** Pixels of the largest picture that nobody sees and that only counts readers. */
const DOT = 2;

/**
 * The type of a picture that can be kept; null for anything else, and for a dot that only counts readers. Signatures
 * and sizes as the MIME Sniffing Standard (section 6.1), PNG (section 11.2.2) and GIF89a (section 18) have them.
 */
export function kindOf(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return isDot(bigEndian(bytes, 16), bigEndian(bytes, 20)) ? null : 'image/png';
  }
  if (hasText(bytes, 0, 'GIF8')) {
    return isDot(littleEndian(bytes, 6), littleEndian(bytes, 8)) ? null : 'image/gif';
  }
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBPVP')) return 'image/webp';
  if (hasText(bytes, 4, 'ftypavif') || hasText(bytes, 4, 'ftypavis')) return 'image/avif';
  return null;
}

function isDot(width: number, height: number): boolean {
  return width <= DOT && height <= DOT;
}

function startsWith(bytes: Uint8Array, from: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[from + at] === byte);
}

function hasText(bytes: Uint8Array, from: number, text: string): boolean {
  return startsWith(
    bytes,
    from,
    [...text].map((character) => character.charCodeAt(0)),
  );
}

function bigEndian(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0);
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}
