import { describe, expect, it } from 'vitest';
import { extractHtml, UsageError } from '../../../src/node/index.js';

const URL_OF_PAGE = 'https://harbour.example/news/lock-gates';
const SENTENCE =
  'The lock keeper closed the gates at noon, and the barges waited below in the rain until dusk. ';

/** No two alike: what a page says twice is shown once. */
const PARAGRAPHS = [
  `${SENTENCE}Nobody had told them why, and the keeper would not say.`,
  'By two o’clock there were nine barges in the reach, two of them laden with gravel and one with a piano.',
  'The harbour office said later that a beam had cracked under the lower gate, and that it had been old.',
  'It will be replaced on Thursday, if the oak that was ordered in the spring is dry enough by then.',
  'Until that day boats are to go round by the river, which adds four hours and, at low water, a night.',
  'The piano was taken off at dusk and carried along the towpath by six men, who rested at each bridge.',
];

function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Lock gates closed - The Harbour</title>
    <meta property="og:type" content="article">${head}</head><body><article><h1>Lock gates closed</h1>
    ${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('')}${body}</article></body></html>`;
}

async function articleOf(html: string) {
  const result = await extractHtml(html, URL_OF_PAGE);
  if (!result.ok) throw new Error(`no article: ${result.code}`);
  return result.article;
}

describe('extractHtml', () => {
  it('gives the article of a page, its addresses resolved', async () => {
    const article = await articleOf(
      pageWith(
        '<p>Those who go round will find the two shallows on <a href="../map">the map of the locks</a>, which was drawn anew last year and is kept at the office.</p>',
      ),
    );
    expect(article.title).toBe('Lock gates closed');
    expect(article.url).toBe(URL_OF_PAGE);
    expect(article.text).toContain('The lock keeper closed the gates');
    expect(article.html).toContain('href="https://harbour.example/map"');
  });

  it('gives sanitized HTML', async () => {
    const article = await articleOf(
      pageWith(`<p onclick="steal()">${SENTENCE}<a href="javascript:steal()">more of it</a></p>
        <p>${SENTENCE}<img src="x.png" onerror="steal()" alt="gates"></p><script>steal()</script>`),
    );
    expect(article.html).toContain('more of it');
    expect(article.html).not.toMatch(/onclick|onerror|javascript:|<script/i);
  });

  it('runs no script, loads nothing and prints nothing', async () => {
    const spy: unknown[] = [];
    const { error, warn, log } = console;
    Object.assign(console, { error: spy.push.bind(spy), warn: spy.push.bind(spy), log: spy.push.bind(spy) });
    try {
      const head = `<script>document.title = 'ran'; document.body.innerHTML = ''; console.log('x')</script>
        <link rel="stylesheet" href="http://127.0.0.1:9/a.css"><style>@import url(broken; p { color: </style>`;
      const article = await articleOf(pageWith('<img src="http://127.0.0.1:9/a.png">', head));
      expect(article.title).toBe('Lock gates closed');
    } finally {
      Object.assign(console, { error, warn, log });
    }
    expect(spy).toEqual([]);
  });

  it('takes the present from its options', async () => {
    const html = pageWith('', '<meta property="article:published_time" content="2031-05-01T10:00:00Z">');
    const published = async (now: Date) => {
      const result = await extractHtml(html, URL_OF_PAGE, { now });
      return result.ok ? result.article.published : result.code;
    };
    expect(await published(new Date('2024-01-01T00:00:00Z'))).toBeNull();
    expect(await published(new Date('2031-06-01T00:00:00Z'))).toBe('2031-05-01T10:00:00Z');
  });

  it.each([
    ['an empty page', '', 'empty-page'],
    ['a page with a line of text', '<p>Nothing to see here.</p>', 'not-article'],
    ['a page with too many elements', '<i></i>'.repeat(70_000), 'too-big'],
    ['a page with too much text', `<p>${'long '.repeat(1_100_000)}</p>`, 'too-big'],
  ])('says why %s gives none', async (_what, html, code) => {
    expect(await extractHtml(html, URL_OF_PAGE)).toMatchObject({ ok: false, code });
  });

  it('sanitizes what there is on a page without an article', async () => {
    const result = await extractHtml('<p onclick="steal()">Nothing to see here.</p>', URL_OF_PAGE);
    if (result.ok || !result.whatThereIs) throw new Error('expected a failure that shows what there is');
    expect(result.whatThereIs.article.html).toContain('Nothing to see here.');
    expect(result.whatThereIs.article.html).not.toContain('onclick');
  });

  it('reads a page nested deeper than any parser allows', { timeout: 60_000 }, async () => {
    const article = await articleOf(pageWith(`${'<div>'.repeat(700)}<p>${SENTENCE.repeat(3)}</p>`));
    expect(article.text).toContain('The lock keeper');
  });

  it.each([
    ['a number for html', () => extractHtml(5 as never, URL_OF_PAGE), 'html must be a string, not number'],
    ['null for html', () => extractHtml(null as never, URL_OF_PAGE), 'html must be a string, not null'],
    ['no url', () => extractHtml('<p>', undefined as never), 'url must be an absolute URL, not undefined'],
    ['a relative url', () => extractHtml('<p>', '/a'), 'url must be an absolute URL, not "/a"'],
    [
      'an invalid date',
      () => extractHtml('<p>', URL_OF_PAGE, { now: new Date('x') }),
      'now must be a valid Date',
    ],
  ])('refuses %s', async (_what, call, message) => {
    const error: unknown = await call().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toBe(message);
  });
});
