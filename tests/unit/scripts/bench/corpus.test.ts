import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/bench/corpus.js';
import { FoldModels, foldOf } from '../../../../scripts/bench/folds.js';
import { registrableHost } from '../../../../scripts/bench/hosts.js';

const folder = mkdtempSync(join(tmpdir(), 'plainread-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(
  set: string,
  id: string,
  known: readonly string[],
  truth: object,
  url = `https://www.tide.co.uk/${id}`,
) {
  for (const part of ['html', 'ground-truth']) mkdirSync(join(folder, set, part), { recursive: true });
  const file = { url, file_id: id, page_type: 'article', known };
  writeFileSync(
    join(folder, set, 'ground-truth', `${id}.json`),
    JSON.stringify({ ...file, ground_truth: truth }),
  );
  writeFileSync(join(folder, set, 'html', `${id}.html.gz`), gzipSync(`<p>Seite ${id} – ü</p>`));
}

describe('a corpus', () => {
  it('is read in the order of its ids, its pages only when asked for', () => {
    put('coast', 'b', ['title'], { title: 'Ebb', author: null, with: ['x'] });
    put('coast', 'a', [], {});
    rmSync(join(folder, 'coast/html/b.html.gz'));
    const [a, b] = readCorpus(join(folder, 'coast/'));
    expect([a?.id, b?.id]).toEqual(['a', 'b']);
    expect(a?.html()).toBe('<p>Seite a – ü</p>');
    expect(() => b?.html()).toThrow('ENOENT');
    expect(b).toMatchObject({
      set: 'coast',
      host: 'tide.co.uk',
      registrableHost: 'tide.co.uk',
      pageType: 'article',
      known: new Set(['title']),
      truth: { title: 'Ebb', author: null, publishDate: null, body: null, with: ['x'], without: [] },
    });
  });

  it('takes the address from the page where it states none itself', () => {
    for (const [id, html] of [
      ['c', '<link rel="canonical" href="https://ebb.example/story">'],
      ['d', '<p>no address</p>'],
    ] as const) {
      put('nameless', id, [], {}, `hard::${id}.html`);
      writeFileSync(join(folder, 'nameless/html', `${id}.html.gz`), gzipSync(html));
    }
    expect(readCorpus(join(folder, 'nameless')).map(({ url }) => url)).toEqual([
      'https://ebb.example/story',
      'https://unknown.invalid/',
    ]);
  });

  it('that is none says so', () => {
    expect(() => readCorpus(join(folder, 'nowhere'))).toThrow('is no corpus: it has no folder ground-truth');
  });
});

describe('hosts', () => {
  it.each([
    ['https://www.tide.example/a', 'tide.example'],
    ['https://Sport.News.Tide.com/', 'tide.com'],
    ['https://news.tide.co.uk', 'tide.co.uk'],
    ['https://tide.gov.au', 'tide.gov.au'],
    ['https://co.uk', 'co.uk'],
    ['https://orf.at', 'orf.at'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://localhost/', 'localhost'],
  ])('%s belongs to %s', (url, host) => expect(registrableHost(url)).toBe(host));

  it('are in the same fold with all their pages, and spread over all folds', () => {
    expect(foldOf('https://www.tide.com/a', 5)).toBe(foldOf('http://sport.tide.com/b?c', 5));
    const folds = Array.from({ length: 100 }, (_, i) => foldOf(`https://site${i}.example/`, 5));
    expect([...new Set(folds)].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('keep their fold for good: models on disk refer to it', () => {
    expect(foldOf('https://tide.com/', 5)).toBe(3);
  });

  it('have the model of their fold, read when first asked for', () => {
    const models = join(folder, 'models');
    mkdirSync(models);
    expect(() => new FoldModels(models)).toThrow('ENOENT');
    writeFileSync(join(models, 'folds.json'), '{"k":5}');
    writeFileSync(join(models, 'fold-3.json'), '{"bias":0.25}');
    const folds = new FoldModels(models);
    expect(folds.modelFor('https://tide.com/a')).toMatchObject({ bias: 0.25 });
    expect(folds.modelFor('https://www.tide.com/b')).toBe(folds.modelFor('https://tide.com/a'));
    expect(() => folds.modelFor('https://site1.example/')).toThrow('ENOENT');
  });
});
