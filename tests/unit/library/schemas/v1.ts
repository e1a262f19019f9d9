/** A library as version 1 of the schema left it, row by row as they lay in the browser. Never to be changed. */

const METADATA = {
  canonicalUrl: null,
  byline: 'Ilse Maring',
  published: '2024-03-05T08:10+01:00',
  modified: null,
  siteName: 'The Gazette',
  lang: 'en',
  dir: 'ltr',
  excerpt: null,
  standfirst: null,
  section: null,
  leadImage: null,
  partial: false,
  wordCount: 3,
} as const;

const KEPT = {
  ...METADATA,
  format: 1,
  id: '11111111-1111-4111-8111-111111111111',
  url: 'https://gazette.example/bridge?utm_source=feed',
  title: 'Bridge reopens',
  key: 'https://gazette.example/bridge',
  addressKey: 'https://gazette.example/bridge',
  revision: 2,
  revisions: [
    { revision: 1, savedAt: '2024-04-01T10:00:00.000Z', title: 'Bridge to reopen' },
    { revision: 2, savedAt: '2024-04-03T10:00:00.000Z', title: 'Bridge reopens' },
  ],
  savedAt: '2024-04-03T10:00:00.000Z',
  firstSavedAt: '2024-04-01T10:00:00.000Z',
  deletedAt: null,
  changes: 2,
};

const OLDER = {
  ...METADATA,
  format: 1,
  id: '22222222-2222-4222-8222-222222222222',
  url: 'https://gazette.example/ferry',
  title: 'Ferry stays in port',
  key: 'https://gazette.example/ferry',
  addressKey: 'https://gazette.example/ferry',
  revision: 1,
  revisions: [{ revision: 1, savedAt: '2024-04-02T10:00:00.000Z', title: 'Ferry stays in port' }],
  savedAt: '2024-04-02T10:00:00.000Z',
  firstSavedAt: '2024-04-02T10:00:00.000Z',
  deletedAt: '2024-04-04T10:00:00.000Z',
  changes: 2,
};

const BROKEN = {
  ...OLDER,
  id: '33333333-3333-4333-8333-333333333333',
  key: 'broken',
  deletedAt: null,
  title: 7,
};

const LEDGER = [
  { rule: 'ad-label', kind: 'ad', reason: 'Labelled as an advertisement', path: 'aside', text: 'Rope' },
];

function body(record: typeof KEPT | typeof OLDER, revision: number, title: string, text: string) {
  const { url } = record;
  return {
    format: 1,
    articleId: record.id,
    revision,
    savedAt: record.savedAt,
    article: { ...METADATA, url, title, html: `<p>${text}</p>`, text },
    ledger: LEDGER,
  };
}

export const V1 = {
  version: 10,
  stores: {
    records: { keyPath: 'id', indexes: { key: { unique: true }, addressKey: {}, deletedAt: {} } },
    bodies: { keyPath: ['articleId', 'revision'], indexes: {} },
  },
  rows: {
    records: [KEPT, OLDER, BROKEN],
    bodies: [
      body(KEPT, 1, 'Bridge to reopen', 'Carts will cross first.'),
      body(KEPT, 2, 'Bridge reopens', 'Carts crossed first.'),
      body(OLDER, 1, 'Ferry stays in port', 'No wind.'),
    ],
  },
  ids: { kept: KEPT.id, inBin: OLDER.id, broken: BROKEN.id },
} as const;
