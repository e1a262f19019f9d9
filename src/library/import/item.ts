/** What an import speaks of: the formats, what one line of a file comes to, and the codes of all that can be wrong. */

/** The files we can read. A zip of such files is of the same format. */
export const IMPORT_FORMATS = [
  'pocket-csv',
  'pocket-html',
  'instapaper-csv',
  'omnivore',
  'raindrop-csv',
  'readwise-csv',
  'wallabag-json',
  'matter-csv',
  'bookmarks-html',
] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** How the reader had filed it, in our words. `README.md` has the table of each service's own. */
export interface ImportState {
  readonly isArchived: boolean;
  readonly isFavorite: boolean;
  /** Not read yet, as far as the service says; true where it says nothing. */
  readonly isUnread: boolean;
}

/** A passage the reader had marked. An empty `quote` with a note is a note on the whole article. */
export interface ImportHighlight {
  readonly quote: string;
  readonly note: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
}

/** One saved article or link, with what its service knew of it. All texts are plain, trimmed and capped. */
export interface ImportItem {
  /** Always http(s), at most 8,192 characters. */
  readonly url: string;
  readonly title: string | null;
  /** When the reader saved it there: ISO 8601 in UTC. */
  readonly savedAt: string | null;
  /** ISO 8601: in UTC with a time, or a date alone where the service gave no more. */
  readonly published: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly excerpt: string | null;
  /** In the file's order, each once. */
  readonly tags: readonly string[];
  readonly state: ImportState;
  /**
   * The body as the file has it, or null where it has none and the item is a link.
   * **Hostile**: nobody has looked into it. It goes through `sanitize/` before it is shown, kept or counted.
   */
  readonly html: string | null;
  /** How far the reader had come, 0 to 1. */
  readonly progress: number | null;
  readonly highlights: readonly ImportHighlight[];
}

/** Why a line gave no item. */
export type LineReason =
  /** There is no address in it. */
  | 'no-address'
  /** What stands in the address's place is none. */
  | 'not-an-address'
  /** An address of another kind: javascript:, file:, place:, data:. */
  | 'not-web'
  | 'address-too-long'
  /** The service itself says that the reader had deleted it. */
  | 'deleted'
  /** Not a row of this format: text after a closing quote, a JSON value that cannot be parsed. */
  | 'malformed'
  /** A quote that is opened and never closed; the lines after it are read as if it were not there. */
  | 'unclosed-quote'
  | 'row-too-long'
  | 'too-many-columns'
  /** JSON nested deeper than any export. */
  | 'too-deep'
  /** More text in one entry than we take. */
  | 'entry-too-large'
  /** The file ends in the middle of an entry. */
  | 'truncated';

/** Why a file, or a file within an archive, was not read to its end. Its line is 0, or where it happened. */
export type FileReason =
  | 'not-this-format'
  | 'missing-header'
  /** There is nothing of this format in it. */
  | 'empty'
  | 'too-large'
  | 'too-many-lines'
  | 'archive-damaged'
  /** Encrypted, split, or packed by a method other than deflate. */
  | 'archive-unsupported'
  | 'too-many-files'
  /** It unpacks to more than we take: an archive made to fill the memory. */
  | 'unpacked-too-large'
  /** The browser cannot read it (any more): moved, changed or forbidden. */
  | 'unreadable-file';

export type ImportReason = LineReason | FileReason;

/** What was left out of an item that is otherwise taken. */
export type ImportNote =
  /** Before 1990 or in the future. */
  | 'implausible-date'
  | 'unreadable-date'
  /** More or fewer cells than the header has. */
  | 'ragged-row'
  /** The columns were taken in the order in which the service writes them. */
  | 'header-missing'
  /** The service should have a body of it, and the file has none. */
  | 'body-missing'
  | 'body-too-large'
  | 'tags-cut'
  | 'highlights-cut';

/** Where in the file the reader finds it. */
export interface ImportPlace {
  /** The file's name within an archive; null for a file that stands alone. */
  readonly file: string | null;
  /** From 1: the line of a text file, the entry of a JSON list. 0 is the file as a whole. */
  readonly line: number;
}

/** What one line of the file came to. */
export type ImportLine =
  | (ImportPlace & {
      readonly ok: true;
      readonly item: ImportItem;
      readonly notes: readonly ImportNote[];
      /** Which page it is, by `entry-key.ts`. */
      readonly key: string;
      /** The line that already had this address; `item` then has the tags, the state and the date of both. */
      readonly duplicateOf: ImportPlace | null;
    })
  | (ImportPlace & {
      readonly ok: false;
      readonly reason: ImportReason;
      /** The beginning of what stands there, plain text of at most 200 characters. */
      readonly excerpt: string;
    });
