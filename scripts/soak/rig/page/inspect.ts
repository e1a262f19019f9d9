/** Whether what the library keeps is whole, judged by its rows and by what it reads back. */
import { type Library, predicateOf, slotsOf } from '../../../../src/library/index.js';
import { isWhole } from '../texts.js';
import { allRows, type Row } from './rows.js';

/** What lies in the library. */
export interface Inspection {
  /** Each half-saved, unreadable or altered thing in a sentence; empty is right. */
  readonly broken: readonly string[];
  /** By page name. */
  readonly entries: readonly (readonly [page: string, entry: InspectedEntry])[];
}

export interface InspectedEntry {
  /** The revisions, oldest first, as their titles name them. */
  readonly states: readonly string[];
  /** Whether it is in the bin. */
  readonly deleted: boolean;
  /** SHA-256 over the record and the bodies as they lie there. */
  readonly checksum: string;
}

/** Reads everything: the rows as they lie there, and every revision through the library. */
export async function inspect(library: Library): Promise<Inspection> {
  const { records, bodies } = await allRows();
  const broken = disagreements(records, bodies);
  const listing = await library.catalogue();
  const others = await library.strays();
  if (!listing.ok) broken.push(`the list cannot be had: ${listing.code}`);
  else if (!others.ok) broken.push(`what the list does not know cannot be had: ${others.code}`);
  else {
    const { catalogue } = listing;
    if (others.strays.length > 0) broken.push(`${others.strays.length} rows cannot be read`);
    const kept = records.filter((row) => row['deletedAt'] === null).length;
    const listed = slotsOf(catalogue, predicateOf(catalogue, {}), 'newest').length;
    if (listed !== kept) broken.push(`${listed} listed of ${kept}`);
  }
  const entries: [string, InspectedEntry][] = [];
  const bodiesOf = Map.groupBy(bodies, (body) => body['articleId']);
  for (const record of records) {
    const name = nameOf(record);
    const states: string[] = [];
    for (const revision of revisionsOf(record)) {
      const read = await library.read(record['id'] as never, revision);
      if (!read.ok) {
        broken.push(`${name} revision ${revision}: ${read.code}`);
        continue;
      }
      const state = read.saved.article.title.slice(name.length + 1);
      if (!isWhole(read.saved.article, name, state)) broken.push(`${name} revision ${revision}: altered`);
      states.push(state);
    }
    const checksum = await checksumOf([record, bodiesOf.get(record['id'])]);
    entries.push([name, { states, deleted: record['deletedAt'] !== null, checksum }]);
  }
  return { broken, entries };
}

/** Records without bodies, bodies without records, addresses kept twice. */
function disagreements(records: readonly Row[], bodies: readonly Row[]): string[] {
  const noted = new Set(
    records.flatMap((record) => revisionsOf(record).map((revision) => `${record['id']} ${revision}`)),
  );
  const there = new Set(bodies.map((body) => `${body['articleId']} ${body['revision']}`));
  const twice = records.length - new Set(records.map((record) => record['key'])).size;
  return [
    ...[...noted].filter((key) => !there.has(key)).map((key) => `record without body: ${key}`),
    ...[...there].filter((key) => !noted.has(key)).map((key) => `body without record: ${key}`),
    ...(twice > 0 ? [`${twice} addresses are kept twice`] : []),
  ];
}

async function checksumOf(rows: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function revisionsOf(record: Row): number[] {
  const notes = record['revisions'];
  return Array.isArray(notes) ? notes.map((note: Row) => Number(note['revision'])) : [];
}

function nameOf(record: Row): string {
  return String(record['url']).split('/').at(-1) ?? '';
}
