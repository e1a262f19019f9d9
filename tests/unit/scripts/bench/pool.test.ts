import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CorpusPage } from '../../../../scripts/bench/corpus.js';
import { measureAll } from '../../../../scripts/bench/extract/pool.js';

const page = (id: string) => ({ set: 'coast', id }) as CorpusPage;

it('outlives its workers: a page costs the tool it died of, and no other page anything', async () => {
  const counts: number[] = [];
  const pages = ['d', 'hangs', 'b', 'dies', 'dies-at-once', 'a'].map(page);
  const { results, unmeasured } = await measureAll(pages, {
    workers: 2,
    fresh: false,
    folds: null,
    folderOf: ({ set }) => set,
    onPage: (done) => counts.push(done),
    program: join(import.meta.dirname, 'fake-worker.ts'),
    limit: 4000,
  });
  expect(results).toEqual([
    { set: 'coast', id: 'a', failures: {} },
    { set: 'coast', id: 'b', failures: {} },
    { set: 'coast', id: 'd', failures: {} },
    { set: 'coast', id: 'dies', failures: { defuddle: 'crash: exit code 4' } },
    { set: 'coast', id: 'hangs', failures: { defuddle: 'timeout' } },
  ]);
  expect(unmeasured.map(({ page: { id }, reason }) => `${id}: ${reason}`)).toEqual([
    'dies-at-once: crash: exit code 3',
  ]);
  expect(counts.at(-1)).toBe(6);
}, 180_000);
