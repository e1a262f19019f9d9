/** Rows as no version of ours writes them: whatever stands there, nothing throws, and nothing of it is changed. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/article/article-id.js';
import { parseBody, parseRecord } from '../../../src/library/validate.js';
import {
  freshLibrary,
  listed,
  putRaw,
  rawRows,
  sampleArticle,
  saveOk,
  saving,
  succeeded,
} from './samples.js';

const RUNS = 150;
const MUCH_LATER = new Date('2044-01-01T00:00:00.000Z');

/** Anything that a store can hold in a field. */
const anything = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 2 }),
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    1e300,
    [],
    {},
    '2024-13-45T99:99:99.000Z',
    '\uD800',
  ),
);

/** A sound row with some of its fields broken, missing or added. */
function damaged(row: object): fc.Arbitrary<object> {
  const names = [...Object.keys(row), 'format', '__proto__', 'toString', 'unknown'];
  const damage = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), anything, fc.boolean()), {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => name,
  });
  return damage.map((changes) => {
    const broken = new Map(Object.entries(row));
    for (const [name, value, isRemoved] of changes) {
      if (isRemoved) broken.delete(name);
      else broken.set(name, value);
    }
    return Object.fromEntries(broken);
  });
}

/** A library with one sound article beside one whose rows are known. */
async function prepared() {
  const fresh = freshLibrary();
  const { id } = await saveOk(fresh.library);
  const sound = await saveOk(fresh.library, {
    url: 'https://gazette.example/2',
    canonicalUrl: null,
    title: 'Intact',
  });
  const record = (await rawRows(fresh.factory, 'records')).find((row) => row.id === id) ?? {};
  const body = (await rawRows(fresh.factory, 'bodies')).find((row) => row.articleId === id) ?? {};
  return { ...fresh, id, sound, record, body };
}

const SAMPLE_ROWS = await prepared();

/** What cannot be stored at all (a function, a symbol) is no row. */
function isStorable(row: object): boolean {
  try {
    structuredClone(row);
    return true;
  } catch {
    return false;
  }
}

describe('parsing', () => {
  it('gives a row or null for anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(anything, damaged(SAMPLE_ROWS.record), damaged(SAMPLE_ROWS.body)), (row) => {
        for (const parsed of [parseRecord(row), parseBody(row)]) {
          expect(parsed === null || [1, 2].includes(parsed.format)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 20_240_503 },
    );
  });
});

describe('a library with a broken record', () => {
  it('lists, reads, saves, deletes, restores and purges without a throw, and writes over nothing', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(SAMPLE_ROWS.record).filter(isStorable), async (damage) => {
        const { library, factory, id, sound, record } = await prepared();
        const row = { ...damage, id, key: Reflect.get(record, 'key') };
        const isReadable = parseRecord(structuredClone(row)) !== null;
        // Deleting writes the date of deletion, and may so mend a row in which only that was broken.
        const isReadableInBin =
          parseRecord(structuredClone({ ...row, deletedAt: '2024-05-01T10:00:00.000Z' })) !== null;
        const other = async () => (await rawRows(factory, 'records')).find((one) => one.id === sound.id);
        const before = await other();
        await putRaw(factory, 'records', row);
        const stored = (await rawRows(factory, 'records')).find((one) => one.id === id);
        const entries = await listed(library);
        expect(entries.some((entry) => entry.id === sound.id && !entry.unreadable)).toBe(true);
        if (!isReadable) {
          const deletedAt: unknown = Reflect.get(row, 'deletedAt');
          const isDeleted = typeof deletedAt === 'string' && Number.isFinite(Date.parse(deletedAt));
          expect(entries.some((entry) => entry.id === id)).toBe(!isDeleted);
          const unreadable = { ok: false, code: 'unreadable' };
          expect(await library.read(id)).toEqual(unreadable);
          expect(await library.save(saving({ text: 'Changed.' }))).toEqual(unreadable);
          expect(await rawRows(factory, 'records')).toContainEqual(stored);
          expect(succeeded(await library.rescue(String)).rows).toBeGreaterThanOrEqual(3);
        }
        await library.find(sampleArticle());
        succeeded(await library.remove(id));
        succeeded(await library.purgeExpired(new Date(0)));
        succeeded(await library.restore(id));
        succeeded(await library.remove(id));
        succeeded(await library.purgeExpired(MUCH_LATER));
        const isThere = (await rawRows(factory, 'records')).some((one) => one.id === id);
        expect(isThere).toBe(!isReadableInBin);
        expect(await other()).toEqual(before);
        library.close();
      }),
      { numRuns: RUNS, seed: 20_240_503 },
    );
  }, 120_000);
});

describe('a library with a broken body', () => {
  it('reads it or says that it cannot, and keeps new text beside it', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(SAMPLE_ROWS.body).filter(isStorable), async (damage) => {
        const { library, factory, id } = await prepared();
        await putRaw(factory, 'bodies', { ...damage, articleId: id, revision: 1 });
        const stored = (await rawRows(factory, 'bodies')).find((row) => row.articleId === id);
        const read = await library.read(id as ArticleId);
        expect(read.ok || read.code === 'unreadable').toBe(true);
        expect(await saveOk(library, { text: 'Changed.' })).toMatchObject({ kind: 'revised', revision: 2 });
        expect(succeeded(await library.read(id)).saved.article.text).toBe('Changed.');
        expect(await rawRows(factory, 'bodies')).toContainEqual(stored);
        library.close();
      }),
      { numRuns: RUNS, seed: 20_240_503 },
    );
  }, 120_000);
});
