/** Bytes a name may take in UTF-8: the common limit is 255, and sync services and archives add suffixes. */
const MAX_BYTES = 200;

/**
 * What no file name may hold: control and format characters (line breaks, bidi overrides, zero width), lone
 * surrogates, the characters Windows forbids, and the look-alikes of slash and backslash.
 * Source: "Naming Files, Paths, and Namespaces" in the Win32 documentation.
 */
const ILLEGAL =
  /(?:[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*\u2044\u2215\u29F8\uFF0F\uFF3C]|(?![\u200C\u200D])\p{Cf})+/gu;

/** Joiners that join nothing; between letters (Persian, Hindi) and emoji they are part of the spelling. */
const STRAY_JOINER = /(?<![\p{L}\p{M}\p{S}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{S}])/gu;

/** Device names of Windows: reserved whatever extension follows, superscript digits included. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9¹²³])$/i;

/**
 * A file name made from a headline.
 * @param title the headline, hostile text of any length
 * @param extension without the dot
 * @returns one path segment: no reserved name, no leading or trailing dot, space, dash or tilde, at most 200
 *   bytes in UTF-8 with the extension, cut between what readers see as characters; `article` if nothing is left
 */
export function filenameOf(title: string, extension: string): string {
  const suffix = `.${extension}`;
  const legal = title.normalize('NFC').replace(ILLEGAL, ' ').replace(STRAY_JOINER, '').replace(/\s+/gu, ' ');
  const tidy = trimEdges(legal);
  const cut = trimEdges(cutToBytes(tidy, MAX_BYTES - byteLength(suffix)));
  const base = cut === '' ? 'article' : cut;
  const stem = base.split('.', 1)[0] ?? base;
  return `${DEVICE.test(stem.trim()) ? `_${base}` : base}${suffix}`;
}

/** A leading dash reads as an option, a leading dot hides the file, a leading tilde is a home directory. */
function trimEdges(text: string): string {
  return text.replace(/^[\s.~-]+/u, '').replace(/[\s.]+$/u, '');
}

function cutToBytes(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
