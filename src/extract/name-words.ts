/** Characters of class and id that are read; more is no name. */
const LONGEST = 500;

/** The words that an author of markup put into names: "articleBody-share_box" → "article body share box". */
export function nameWords(names: string): string {
  return names
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
