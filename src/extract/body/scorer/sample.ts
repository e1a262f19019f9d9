/**
 * Readability's time grows with the elements of a page, and nothing can stop it once it runs. A page with very many
 * has them in long rows of siblings (paragraphs, rows of a table, comments), and what is true of some is true of their
 * neighbours: so of long rows it is shown some, evenly chosen.
 */

/**
 * Elements that Readability is shown at most. Measured in Firefox, the slower browser: 50 µs each on pages rich in
 * links and inline elements, so half a second. News pages have 750 (median), 99 of 100 under 3,200.
 */
export const MOST_ELEMENTS = 10_000;
/** Children of one element that stay, tried in this order until few enough elements are left. */
const LONGEST_ROWS = [400, 200, 100, 50, 25];

/**
 * Thins out a copy where it has more elements than Readability can take.
 * @returns whether anything left
 */
export function sample(copy: Element, most: number): boolean {
  let isThinned = false;
  for (const longest of LONGEST_ROWS) {
    if (copy.getElementsByTagName('*').length <= most) break;
    isThinned = true;
    for (const parent of [copy, ...copy.querySelectorAll('*')]) thinOut(parent, longest);
  }
  return isThinned;
}

/** Evenly, and the first always. */
function thinOut(parent: Element, most: number): void {
  const count = parent.childElementCount;
  if (count <= most) return;
  for (const [i, child] of [...parent.children].entries())
    if (Math.floor((i * most) / count) === Math.floor(((i - 1) * most) / count)) child.remove();
}
