import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { SanitizedArticle } from '../../../src/article/article.js';
import type { LedgerEntry } from '../../../src/article/ledger.js';
import {
  type Library,
  type LibraryEntry,
  openLibrary,
  predicateOf,
  type SaveOutcome,
  type Saving,
  slotsOf,
} from '../../../src/library/index.js';

/** An article of ours; `changes` replaces fields. */
export function sampleArticle(changes: Partial<SanitizedArticle> = {}): SanitizedArticle {
  return {
    url: 'https://gazette.example/town/bridge?utm_source=feed',
    canonicalUrl: 'https://gazette.example/town/bridge',
    title: 'Old bridge reopens after two winters',
    byline: 'Ilse Maring',
    published: '2024-03-05T08:10+01:00',
    modified: null,
    siteName: 'The Gazette',
    lang: 'en',
    dir: 'ltr',
    excerpt: 'Carts and cyclists crossed first.',
    standfirst: null,
    section: null,
    leadImage: null,
    html: '<p>Carts and cyclists crossed first.</p>',
    text: 'Carts and cyclists crossed first.',
    partial: false,
    wordCount: 5,
    __sanitized: true,
    ...changes,
  };
}

export const removedAd: LedgerEntry = {
  rule: 'ad-label',
  kind: 'ad',
  reason: 'Labelled as an advertisement',
  path: 'body > main > aside:nth-of-type(1)',
  text: 'Buy a rope',
};

export function saving(changes: Partial<SanitizedArticle> = {}): Saving {
  return { article: sampleArticle(changes), ledger: [removedAd] };
}

/** A fresh database with a clock that stands still until told otherwise, and as many windows on it as wanted. */
export function freshLibrary() {
  const factory = new IDBFactory();
  const clock = { now: new Date('2024-05-01T10:00:00.000Z') };
  const open = (): Library => openLibrary({ now: () => clock.now, indexedDB: () => factory });
  return { factory, clock, open, library: open() };
}

/** All entries outside the bin as a list shows them: last saved first, unreadable ones at the end. */
export async function listed(library: Library): Promise<readonly LibraryEntry[]> {
  const { catalogue } = succeeded(await library.catalogue());
  const { strays } = succeeded(await library.strays());
  const slots = slotsOf(catalogue, predicateOf(catalogue, {}), 'newest');
  const { entries } = succeeded(await library.entries([...slots]));
  return [...entries.filter((entry) => entry !== null), ...strays];
}

/** The value of a successful call; a failure is the test's failure. */
export function succeeded<
  Result extends { readonly ok: true } | { readonly ok: false; readonly code: string },
>(result: Result): Extract<Result, { readonly ok: true }> {
  if (!result.ok) throw new Error(`failed with ${result.code}`);
  return result as Extract<Result, { readonly ok: true }>;
}

export async function saveOk(
  library: Library,
  changes: Partial<SanitizedArticle> = {},
): Promise<SaveOutcome> {
  return succeeded(await library.save(saving(changes)));
}

/** A row as it lies there: anything may stand in it. */
export interface RawRow {
  readonly id?: unknown;
  readonly articleId?: unknown;
  readonly article?: unknown;
}

/** Every row of one store as it lies there, read past the library. */
export function rawRows(factory: IDBFactory, store: 'records' | 'bodies'): Promise<RawRow[]> {
  return rawly(factory, store, 'readonly', (rows) => rows.getAll());
}

/** Puts `row` into a store past the library, as a newer or broken version would. */
export async function putRaw(factory: IDBFactory, store: 'records' | 'bodies', row: unknown): Promise<void> {
  await rawly(factory, store, 'readwrite', (rows) => rows.put(row));
}

/** One request to one store, past the library. */
export function rawly<Value>(
  factory: IDBFactory,
  store: string,
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('plainread') as IDBOpenDBRequest;
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
