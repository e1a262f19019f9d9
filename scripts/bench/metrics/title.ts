/** The corpora's measure for headlines: equal but for typography. */

/** Equal after folding case, quotes, dashes, white space and outer punctuation. */
export function sameTitle(given: string, truth: string): boolean {
  return foldTitle(given) === foldTitle(truth);
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´']/g, "'")
    .replace(/[“”„‟″«»"]/g, '"')
    .replace(/[‐-―−-]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
