import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../../src/article/article-id.js';
import type { ImportItem, ImportLine } from '../../../../../src/library/import/index.js';
import type { Incoming, Library } from '../../../../../src/library/index.js';
import { takeInAll } from '../../../../../src/pages/library/transfer/take-in.js';

const item = (at: number) => ({ url: `https://site.example/${at}` }) as ImportItem;
const good = (at: number): ImportLine => ({
  ok: true,
  file: null,
  line: at,
  item: item(at),
  notes: [],
  key: String(at),
  duplicateOf: null,
});
const bad: ImportLine = { ok: false, file: null, line: 3, reason: 'malformed', excerpt: '' };

async function* linesOf(count: number, each: (at: number) => void = () => undefined) {
  for (let at = 0; at < count; at++) {
    each(at);
    yield at === 2 ? bad : good(at);
  }
}

/** A library that takes `most` batches. */
function shelf(most = Number.POSITIVE_INFINITY) {
  const batches: number[] = [];
  const brought: number[] = [];
  const takeIn: Library['takeIn'] = async (items, before) => {
    if (batches.length >= most) return { ok: false, code: 'storage-full' };
    brought.push(before?.size ?? 0);
    batches.push(items.length);
    const added = items.slice(1).map((_, at) => `${batches.length}-${at}` as ArticleId);
    return { ok: true, added, united: 1, unchanged: 0 };
  };
  return { batches, brought, library: { takeIn } };
}

const incoming = () => ({}) as Incoming;

describe('taking in a file', () => {
  it('goes by fifties, to the last line, and counts what came of each', async () => {
    const { batches, brought, library } = shelf();
    const { signal } = new AbortController();
    const imported = await takeInAll({ lines: linesOf(121), incoming, library, signal });
    expect(batches).toEqual([50, 50, 20]);
    expect(brought).toEqual([0, 49, 98]);
    expect(imported).toMatchObject({ united: 3, unchanged: 0, skipped: 1, end: 'whole' });
    expect(imported.added).toHaveLength(117);
  });

  it('stops where it is called off; what came in before counts', async () => {
    const { batches, library } = shelf();
    const abort = new AbortController();
    const lines = linesOf(200, (at) => at === 80 && abort.abort());
    const imported = await takeInAll({ lines, incoming, library, signal: abort.signal });
    expect(batches).toEqual([50]);
    expect(imported.end).toBe('cancelled');
    expect(imported.added).toHaveLength(49);
  });

  it('stops at what the library cannot take, and says why', async () => {
    const { batches, library } = shelf(1);
    const { signal } = new AbortController();
    const imported = await takeInAll({ lines: linesOf(200), incoming, library, signal });
    expect(batches).toEqual([50]);
    expect(imported).toMatchObject({ end: 'storage-full', united: 1 });
  });
});
