/** What the page needs of a search, and the names of its parts. */
import type { Found, HitWords, Library } from '../../../library/index.js';

export type Searching = Pick<Library, 'search' | 'snippets'>;

/** Something in what was typed that could not be taken as it stands. */
export type SearchNote = Found['notes'][number];

/** Where an entry has what was searched for. */
export type Snippet = HitWords;

/** Ranges of UTF-16 code units that match, ascending and apart. */
export type Marks = HitWords['headline'];
