/** Characters of a picture's words that are shown in its place; a description that is longer is no description. */
const MOST_WORDS = 500;

/**
 * Puts a picture's words where the picture is not shown, withheld or not loaded. One without words goes: what a
 * caption says of it stays.
 */
export function standInFor(image: HTMLImageElement): void {
  const words = image.alt.trim().slice(0, MOST_WORDS);
  const around = image.parentElement;
  if (words === '') {
    image.remove();
    // A link around nothing else would be a stop on the keyboard's way that says nothing.
    if (around?.localName === 'a' && around.childElementCount === 0 && !around.textContent?.trim())
      around.remove();
    return;
  }
  // Chromium paints a broken icon for an image without a source. The style sheet shows the title of this one, so
  // that the article's own text, read or copied, stays what it is; it has no attribute that an article may not have.
  const place = image.ownerDocument.createElement('span');
  place.dir = 'auto';
  place.title = words;
  image.replaceWith(place);
}

/** Gives a name to each link around a picture without words, which would have none where it is heard. */
export function nameLinks(body: Element, name: string): void {
  for (const image of body.querySelectorAll('a[href] img[alt=""]')) {
    const link = image.closest('a');
    const isNamed = link?.textContent?.trim() || link?.querySelector('img:not([alt=""]), span[title]:empty');
    if (link && !isNamed) link.setAttribute('aria-label', name);
  }
}
