/** What an export in a text format gives: ready to be written to disk or put on the clipboard. */
export interface TextFile {
  /** A name that is legal on Windows, macOS, Linux and Android, with its extension. */
  readonly filename: string;
  readonly mime: string;
  readonly text: string;
}

/**
 * The words an export puts beside the article's own, in the reader's language. Each takes a date as it shall
 * be shown and gives the whole phrase, since the order of the two differs between languages.
 */
export interface ExportWords {
  readonly published: (date: string) => string;
  readonly updated: (date: string) => string;
}
