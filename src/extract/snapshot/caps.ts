/**
 * How much of a page we are willing to read. Measured in Firefox, the slower browser, on pages rich in links and
 * inline elements: copying takes 8 µs an element, fields 10, rules 5, measuring blocks 30, reshaping 10 and text 8
 * (Readability, 50, is shown 10,000 at most: `body/scorer/sample.ts`). So at these caps no step takes longer than a
 * second, also where a machine is half as fast.
 */
export const CAPS = {
  /** Elements and characters of text of a page that is read whole; the longest novels have three million. */
  elements: 26_000,
  textCharacters: 4_000_000,
  /** The same for what is read of a larger page, whose thread is slow already: the beginning of each of its parts. */
  cutElements: 12_000,
  cutCharacters: 1_500_000,
  /** Nesting; what stands deeper is laid beside its parent, as browsers do at their own limit. */
  depth: 200,
  /** Attributes of one element; more leave (20,000 on one element cost the sanitiser 2.7 s). */
  attributes: 100,
  /** Characters of one attribute; a longer one leaves. */
  attributeCharacters: 65_536,
  /** Characters of a picture written into the page (`data:`), a third more than its bytes, and of all of them. */
  pictureCharacters: 3_000_000,
  allPictureCharacters: 12_000_000,
} as const;
