import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CorpusPage, Truth } from '../../../../scripts/bench/corpus.js';
import { parseBenchArguments } from '../../../../scripts/bench/extract/arguments.js';
import { wrongBlocks } from '../../../../scripts/bench/extract/blocks.js';
import { compareRuns } from '../../../../scripts/bench/extract/compare.js';
import { reportOf } from '../../../../scripts/bench/extract/report.js';
import type { PageResult } from '../../../../scripts/bench/extract/result.js';
import { scoreOf } from '../../../../scripts/bench/extract/score.js';
import { quantile, readabilityAhead, summarize, timesOf } from '../../../../scripts/bench/extract/summary.js';
import { columns } from '../../../../scripts/bench/extract/table.js';
import { worstBodies } from '../../../../scripts/bench/extract/worst.js';
import { declaresNewsArticle } from '../../../../scripts/bench/news-article.js';

const TRUTH: Truth = {
  title: 'Ebb and flow',
  author: null,
  publishDate: '2024-03-05',
  body: 'The tide came in at noon today.\nBoats left the harbour soon after that.',
  with: ['came in'],
  without: ['Subscribe'],
};

function pageOf(id: string, fields: Partial<CorpusPage> = {}): CorpusPage {
  const known = new Set(['title', 'author', 'publish_date'] as const);
  const address = {
    url: `https://tide.example/${id}`,
    host: 'tide.example',
    registrableHost: 'tide.example',
  };
  return {
    id,
    set: 'coast',
    ...address,
    pageType: 'article',
    known,
    truth: TRUTH,
    html: () => '',
    ...fields,
  };
}

function finding(lines: readonly string[], milliseconds: number | null = 10) {
  const found = { title: 'Ebb and flow', author: 'Menu', published: '2024-03-05', lines };
  return { finding: found, failure: null, milliseconds };
}

function resultOf(id: string, plainread: string[], readability: string[], code: PageResult['code'] = null) {
  const page = pageOf(id);
  const evidence = { ledger: [], readability, page: [...plainread, ...readability] };
  const score = (lines: string[], milliseconds: number) => scoreOf(page, finding(lines, milliseconds), []);
  const tools = {
    plainread: score(plainread, 30),
    readability: score(readability, 20),
    defuddle: score([], 50),
  };
  const { set, url, pageType } = page;
  const blocks = wrongBlocks(page.truth, plainread, evidence);
  return { set, id, url, pageType, newsArticle: false, code, tools, ...blocks } satisfies PageResult;
}

const BODY = (TRUTH.body ?? '').split('\n');

describe('the score of a page', () => {
  it('knows only what its corpus knows', () => {
    const result = scoreOf(pageOf('a', { known: new Set(['title']) }), finding(BODY), []);
    expect(result).toMatchObject({
      body: { f1: 1 },
      withShare: 1,
      withoutShare: 0,
      segments: null,
      agreement: null,
    });
    expect(result.fields).toMatchObject({ title: { outcome: 'right' }, author: null, date: null });
  });

  it('counts segments where there is no body, and agreement where there is no truth', () => {
    const segments = pageOf('a', { truth: { ...TRUTH, body: null } });
    expect(scoreOf(segments, finding(['It came in. Subscribe']), []).segments).toEqual({
      kept: 1,
      lost: 0,
      wrong: 1,
    });
    const agreement = pageOf('a', { set: 'readability-pages', truth: { ...TRUTH, body: null } });
    expect(scoreOf(agreement, finding(['one two']), ['one three']).agreement?.f1).toBe(0.5);
  });

  it('of a failure is that of nothing found', () => {
    const failed = { finding: null, failure: 'timeout', milliseconds: null };
    const result = scoreOf(pageOf('a'), failed, []);
    expect(result).toMatchObject({ failure: 'timeout', body: { f1: 0 } });
    expect(result.fields).toMatchObject({ title: { outcome: 'missing' }, author: { outcome: 'none' } });
  });
});

describe('blocks on the wrong side', () => {
  it('are told with who put them there', () => {
    const page = [...BODY, 'Read our best stories of the week now'];
    const { surplus, lost } = wrongBlocks(TRUTH, ['Read our best stories of the week now'], {
      ledger: [
        {
          rule: 'share-bar',
          kind: 'share',
          reason: '',
          path: '',
          text: 'Boats left the harbour soon after that.',
        },
      ],
      readability: page,
      page,
    });
    expect(surplus).toEqual([{ text: 'Read our best stories of the week now', by: 'Readability too' }]);
    expect(lost).toEqual([
      { text: 'Boats left the harbour soon after that.', by: 'share-bar' },
      { text: 'The tide came in at noon today.', by: 'Plainread alone, no rule' },
    ]);
  });

  it('may never have been on the page', () => {
    const evidence = { ledger: [], readability: [], page: ['The tide came in at noon today.'] };
    expect(wrongBlocks(TRUTH, [], evidence).lost.map(({ by }) => by)).toEqual([
      'not on the page',
      'Readability',
    ]);
  });

  it('are the segments where there is no body', () => {
    const truth = {
      ...TRUTH,
      body: null,
      with: ['noon today', 'at night'],
      without: ['Subscribe', 'Cookies'],
    };
    const evidence = { ledger: [], readability: [], page: [] };
    const { surplus, lost } = wrongBlocks(truth, ['noon  today', 'Subscribe'], evidence);
    expect([surplus, lost].map((blocks) => blocks.map(({ text }) => text))).toEqual([
      ['Subscribe'],
      ['at night'],
    ]);
  });
});

describe('the summary of pages', () => {
  const half = resultOf('half', BODY.slice(0, 1), BODY);
  const whole = resultOf('whole', BODY, BODY.slice(0, 1), 'not-article');

  it('is the mean of the bodies, with and without the pages that were refused', () => {
    const { body, bodyUnlessRefused, fields } = summarize([half, whole], 'plainread');
    expect(body?.recall).toBeCloseTo((7 / 14 + 1) / 2);
    expect(bodyUnlessRefused?.recall).toBeCloseTo(7 / 14 / 2);
    expect(fields).toMatchObject({ title: { accuracy: 1 }, author: { invented: 1 }, date: { precision: 1 } });
    expect(summarize([half, whole], 'readability').bodyUnlessRefused?.recall).toBeCloseTo(0.75);
  });

  it('names the pages on which Readability is clearly ahead', () => {
    expect(readabilityAhead([half, whole]).map(({ page }) => page.id)).toEqual(['half']);
  });

  it('compares only times that were taken side by side', () => {
    const { tools } = half;
    const kept = { ...half, tools: { ...tools, defuddle: { ...tools.defuddle, milliseconds: null } } };
    expect(timesOf([kept])).toBeNull();
    expect(timesOf([kept, whole])).toMatchObject({ pages: 1, tools: { plainread: { median: 30, p95: 30 } } });
    expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.95)]).toEqual([2, 4]);
  });

  it('is printed in columns, with what nobody knows left out', () => {
    const text = reportOf('coast', [half, whole], null);
    expect(text).toContain('=== coast: 2 pages ===');
    expect(text).toMatch(/^title right % +100\.0 +100\.0 +100\.0$/m);
    expect(text).toMatch(/^Plainread +1\.50 +1\.50 +30\.0 +30\.0$/m);
    expect(text).toContain('1 of 2 refused (50.0 %)');
    expect(text).not.toContain('segments');
    expect(
      columns([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toBe('a    bb\nccc   d');
  });

  it('shows the worst pages and their blocks', () => {
    const text = worstBodies([whole, half], 5);
    expect(text).toContain('half  0.667');
    expect(text).toContain('− [Plainread alone, no rule] Boats left the harbour');
    expect(text).not.toContain('whole');
  });

  it('says what changed since another run', () => {
    const text = compareRuns([half], [{ ...whole, id: 'half' }]);
    expect(text).toContain('body better: 1 pages\n  coast/half  +0.333  0.667 → 1.000');
    expect(text).toContain('body worse: 0 pages');
    expect(text).toContain('coast/half  ok → not-article');
  });
});

describe('a news article', () => {
  it.each([
    ['{"@graph":[{"@type":["Thing","https://schema.org/ReportageNewsArticle"]}]}', true],
    ['{"@type":"Article"}', false],
    ['{"@type":"NewsArticle"', false],
  ])('%s: %s', (json, expected) => {
    const { document } = new JSDOM(`<script type="application/ld+json">${json}</script>`).window;
    expect(declaresNewsArticle(document)).toBe(expected);
  });
});

describe('arguments', () => {
  it('are read', () => {
    expect(
      parseBenchArguments(['--corpus', 'a', '--corpus', 'b', '--limit', '5', '--only', 'body']),
    ).toMatchObject({
      corpora: ['a', 'b'],
      limit: 5,
      only: 'body',
      worst: 15,
      fresh: false,
    });
    expect(parseBenchArguments(['--help'])).toBe('help');
  });

  it.each([
    [[], 'no --corpus'],
    [['--corpus', 'a', '--limit', 'x'], '--limit takes'],
    [['--corpus', 'a', '--only', 'fields'], '--only takes'],
    [['--nonsense'], 'nonsense'],
  ])('%j: %s', (argv, problem) => expect(() => parseBenchArguments(argv)).toThrow(problem));
});
