/** What services and their files are called, and what can be wrong with a line of one. */
import type { MessageKey } from '../../../i18n/index.js';
import type { ImportFormat, ImportNote, ImportReason } from '../../../library/import/index.js';

/** Names are the services' own and are not translated. */
export interface Service {
  readonly name: string | null;
  /** Where the reader gets the file. */
  readonly where: MessageKey;
}

export const SERVICES: readonly Service[] = [
  { name: 'Pocket', where: 'import_where_pocket' },
  { name: 'Instapaper', where: 'import_where_instapaper' },
  { name: 'Omnivore', where: 'import_where_omnivore' },
  { name: 'Raindrop.io', where: 'import_where_raindrop' },
  { name: 'Readwise Reader', where: 'import_where_readwise' },
  { name: 'wallabag', where: 'import_where_wallabag' },
  { name: 'Matter', where: 'import_where_matter' },
  { name: null, where: 'import_where_bookmarks' },
];

/** By what the reader knows a format; null for bookmarks, which are no service's. */
export const FORMAT_NAMES: Readonly<Record<ImportFormat, string | null>> = {
  'pocket-csv': 'Pocket (CSV)',
  'pocket-html': 'Pocket (HTML)',
  'instapaper-csv': 'Instapaper',
  omnivore: 'Omnivore',
  'raindrop-csv': 'Raindrop.io',
  'readwise-csv': 'Readwise Reader',
  'wallabag-json': 'wallabag',
  'matter-csv': 'Matter',
  'bookmarks-html': null,
};

export const REASON_WORDS: Readonly<Record<ImportReason, MessageKey>> = {
  'no-address': 'import_no_address',
  'not-an-address': 'import_not_an_address',
  'not-web': 'import_not_web',
  'address-too-long': 'import_address_too_long',
  deleted: 'import_deleted',
  malformed: 'import_malformed',
  'unclosed-quote': 'import_unclosed_quote',
  'row-too-long': 'import_row_too_long',
  'too-many-columns': 'import_too_many_columns',
  'too-deep': 'import_too_deep',
  'entry-too-large': 'import_entry_too_large',
  truncated: 'import_truncated',
  'not-this-format': 'import_not_this_format',
  'missing-header': 'import_missing_header',
  empty: 'import_empty',
  'too-large': 'import_too_large',
  'too-many-lines': 'import_too_many_lines',
  'archive-damaged': 'import_archive_damaged',
  'archive-unsupported': 'import_archive_unsupported',
  'too-many-files': 'import_too_many_files',
  'unpacked-too-large': 'import_unpacked_too_large',
  'unreadable-file': 'import_unreadable_file',
};

export const NOTE_WORDS: Readonly<Record<ImportNote | 'duplicate', MessageKey>> = {
  'implausible-date': 'import_implausible_date',
  'unreadable-date': 'import_unreadable_date',
  'ragged-row': 'import_ragged_row',
  'header-missing': 'import_header_missing',
  'body-missing': 'import_body_missing',
  'body-too-large': 'import_body_too_large',
  'tags-cut': 'import_tags_cut',
  'highlights-cut': 'import_highlights_cut',
  duplicate: 'import_duplicate',
};
