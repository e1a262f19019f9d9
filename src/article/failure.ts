/** Why a page gave no article. Expected outcomes, each with its own sentence for the reader. */
export type ExtractFailureCode =
  /** The page has no text at all. */
  | 'empty-page'
  /** There is text, but nothing that reads like an article. */
  | 'not-article'
  /** More elements or text than can be read without freezing the tab, and no article in its beginning. */
  | 'too-big'
  /** The tab shows a PDF, which has no page structure to read. */
  | 'pdf';

/** What a page without an article seems to be. */
export type LooksLike =
  /** Links to many stories or things: a front page, a category, search results. */
  | 'listing'
  /** A thing for sale. */
  | 'product'
  /** A discussion of many people. */
  | 'forum'
  /** A line or two. */
  | 'too-short'
  /** What the reader sees stands in a frame of another site, which we may not look into. */
  | 'framed'
  | 'other';

/** Why a tab could not be read at all, beside what the page itself gave. */
export type ReadFailureCode =
  | ExtractFailureCode
  /** chrome:, about: and the like. */
  | 'browser-page'
  /** An extension store, closed to all extensions. */
  | 'store-page'
  /** The browser refused the content script for another reason. */
  | 'injection-refused'
  /** A local file, and file access is switched off for the extension. */
  | 'file-access'
  /** The page is so busy with itself that our script got no turn, or not enough of them. */
  | 'no-answer'
  /** The tab went to another page, or closed, while it was being read. */
  | 'navigated';

/** Why a save or another change of the library did not happen. Nothing already kept is touched. */
export type LibraryFailureCode =
  /** The disk or the browser's quota is full. */
  | 'storage-full'
  /** The browser refuses storage here (Firefox in permanent private browsing). */
  | 'storage-unavailable'
  /** The library's files could not be read or written, though there is room. */
  | 'storage-damaged'
  /** The library did not open in time: another window holds it, or the disk hangs. */
  | 'storage-blocked'
  /** A newer version of Plainread wrote this library. */
  | 'storage-newer'
  /** The article asked for is not in the library. */
  | 'not-found'
  /** The entry is there, but a newer or broken version wrote it. */
  | 'unreadable';
