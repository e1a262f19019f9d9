/**
 * How much page we are willing to read. Measured: Readability and the sanitiser take about 16 µs an element in
 * the slower browser, so these caps hold the tab for about a second at worst.
 */
export const CAPS = {
  /** Elements of a page; over it the page is refused before it is cloned. */
  elements: 60_000,
  /** Characters of text of a page. */
  textCharacters: 5_000_000,
  /** Nesting; what stands deeper is laid beside its parent, as browsers do at their own limit. */
  depth: 200,
  /** Attributes of one element; more leave (20,000 on one element cost the sanitiser 2.7 s). */
  attributes: 100,
} as const;
