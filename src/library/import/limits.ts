/**
 * The most we take, so that no file can fill the memory or hold the page. Far above what the services write:
 * Pocket cut its files at 10,000 rows, and the longest libraries that people tell of have some 50,000 articles.
 */

/** Bytes of the file the reader chooses. 50,000 articles with bodies of 20 kB are 1 GB. */
export const MAX_FILE_BYTES = 4 * 1024 ** 3;

/** Lines or entries, good and bad together. */
export const MAX_LINES = 250_000;

/** Characters of one row of a CSV file. */
export const MAX_ROW = 1024 ** 2;

/** Cells of one row. */
export const MAX_COLUMNS = 1_000;

/** Characters that may be read twice because a quote was opened and not closed, in one file. */
export const MAX_REREAD = 16 * 1024 ** 2;

/** Characters of one entry of a JSON list: a body and its highlights. */
export const MAX_ENTRY = 32 * 1024 ** 2;

/** Lists and objects within each other in one JSON entry. */
export const MAX_DEPTH = 64;

/** Characters of a body. */
export const MAX_HTML = 8 * 1024 ** 2;

/** Bytes of one file within an archive that is read as a whole. */
export const MAX_UNPACKED_FILE = 32 * 1024 ** 2;

/** Bytes of all that is unpacked from one archive. */
export const MAX_UNPACKED = 4 * 1024 ** 3;

/** Files within an archive: three for an article. */
export const MAX_FILES = 1_000_000;

/** Bytes of an archive's table of contents. */
export const MAX_DIRECTORY = 256 * 1024 ** 2;

/** Characters of a tag, an address (as in `sanitize/`), a title (as in `extract/`) and other short texts. */
export const MAX_TAG = 100;
export const MAX_ADDRESS = 8_192;
export const MAX_TITLE = 300;
export const MAX_EXCERPT = 1_000;
export const MAX_QUOTE = 20_000;

export const MAX_TAGS = 100;
export const MAX_HIGHLIGHTS = 2_000;
