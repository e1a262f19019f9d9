/**
 * Stands before the library page's own scripts and notes when its first rows, or the words that there are none, are there to be
 * painted.
 */

/** What the bench reads. */
export interface Probed {
  /** Milliseconds since the navigation began; undefined until then. */
  firstRows?: number;
}

const seen = globalThis as Probed;
const observer = new MutationObserver(() => {
  if (!document.querySelector('[data-article-id], #empty')) return;
  observer.disconnect();
  requestAnimationFrame(() => {
    seen.firstRows = performance.now();
  });
});
observer.observe(document, { childList: true, subtree: true });
