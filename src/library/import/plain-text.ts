/** Short plain texts: titles, names, excerpts. */

/** Characters that are looked at, whatever is kept in the end. */
const MAX_READ = 64 * 1024;

/**
 * A text in one line: spaces of every kind made one, control characters and lone surrogates out, no more than `most`
 * characters.
 * @returns null if nothing is left, or if `value` is no string
 */
export function plainText(value: unknown, most = MAX_READ): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, MAX_READ)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return shortened(text, most);
}

/** As `plainText`, but lines stay lines: passages and notes. */
export function plainLines(value: unknown, most = MAX_READ): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, MAX_READ)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
  return shortened(text, most);
}

function shortened(text: string, most: number): string | null {
  if (text === '') return null;
  if (text.length <= most) return text.toWellFormed();
  // A surrogate pair cut in two is one character less, not a broken one.
  const cut = /[\uD800-\uDBFF]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, cut).toWellFormed().trimEnd()}…`;
}
