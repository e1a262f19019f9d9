/** The articles of a corpus as the library would keep them: what extraction gives, with masthead and all. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../../src/article/article.js';
import { extract } from '../../../src/extract/index.js';
import { snapshotOf } from '../../../src/extract/snapshot/index.js';
import { placeStreamed } from '../../../src/extract/snapshot/streamed.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import { type CorpusPage, readCorpus } from '../corpus.js';
import { sample } from '../sample.js';
import { NOW } from '../tools/plainread.js';

const KEPT = path.resolve(import.meta.dirname, '../../../node_modules/.cache/plainread-bench/articles');

export interface KeptText {
  /** Set and number of the page. */
  readonly id: string;
  readonly registrableHost: string;
  /** Without `html`, which no measure here reads. */
  readonly article: Article;
}

interface TextOptions {
  /** Pages of each corpus, evenly spread; null for all. */
  readonly limit: number | null;
  /** Extract again instead of taking what an earlier run kept. */
  readonly fresh: boolean;
  /** Is told after each page. */
  readonly onPage: (done: number, of: number) => void;
}

/** The articles that the command line asks for: `--corpus DIR` (more than once), `--limit N`, `--fresh`. */
export function readAskedTexts(): Promise<readonly KeptText[]> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', multiple: true },
      limit: { type: 'string' },
      fresh: { type: 'boolean' },
    },
  });
  return readTexts(values.corpus ?? ['../shared/corpus/news'], {
    limit: values.limit === undefined ? null : Number(values.limit),
    fresh: values.fresh ?? false,
    onPage: (done, of) => done % 100 === 0 && console.error(`${done} of ${of} pages`),
  });
}

/** The articles of some corpora; pages without one are left out. What was extracted is kept for the next run. */
async function readTexts(
  folders: readonly string[],
  { limit, fresh, onPage }: TextOptions,
): Promise<readonly KeptText[]> {
  const pages = folders.flatMap((folder) => sample(readCorpus(folder), limit));
  mkdirSync(KEPT, { recursive: true });
  const texts: KeptText[] = [];
  for (const [index, page] of pages.entries()) {
    const { registrableHost } = page;
    const article = keptArticle(page, fresh);
    if (article) texts.push({ id: `${page.set}/${page.id}`, registrableHost, article });
    onPage(index + 1, pages.length);
    // jsdom lets go of a closed window only when the event loop turns.
    await setImmediate();
  }
  return texts;
}

function keptArticle(page: CorpusPage, fresh: boolean): Article | null {
  const file = path.join(KEPT, `${page.set}-${page.id}.json`);
  if (!fresh && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Article | null;
  const article = articleOf(page);
  writeFileSync(file, JSON.stringify(article));
  return article;
}

function articleOf(page: CorpusPage): Article | null {
  const { window } = new JSDOM('', { url: page.url, virtualConsole: new VirtualConsole() });
  try {
    // A document without browsing context parses three times as fast, and extraction finds the same in it.
    const document = new window.DOMParser().parseFromString(page.html(), 'text/html');
    placeStreamed(document);
    const result = extract(snapshotOf(document), { url: page.url, now: NOW, vocabulary: VOCABULARY });
    return result.ok ? { ...result.article, html: '' } : null;
  } finally {
    window.close();
  }
}
