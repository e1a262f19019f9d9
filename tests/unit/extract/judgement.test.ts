/** What is an article and what is not, and what a reader gets to see in each case. */
import { describe, expect, it } from 'vitest';
import { extracted, HEADLINE, jsonLd, PARAGRAPHS, page, storyPage } from './page.js';

function outcomeOf(html: string): string {
  const result = extracted(html);
  return result.ok ? 'article' : result.code;
}

const [FIRST = '', SECOND = '', LONG = ''] = PARAGRAPHS;
const SHORT = `<h1>${HEADLINE}</h1><p>${FIRST}</p>`;

describe('a page', () => {
  it('with a story is an article', () => {
    expect(outcomeOf(storyPage())).toBe('article');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n&nbsp;<p> </p>'],
    ['pictures and scripts', '<img src="/quay.jpg" alt=""><script>render()</script><style>p{}</style>'],
    ['what it does not show', '<div hidden>Draft</div><p style="display:none">Draft</p>'],
  ])('with %s in it is empty', (_what, body) => {
    expect(extracted(page('<title>Ferry</title>', body))).toEqual({
      ok: false,
      code: 'empty-page',
      whatThereIs: null,
    });
  });

  it('with a line or two is not an article', () => {
    expect(outcomeOf(page('', '<p>Nothing to see here.</p>'))).toBe('not-article');
    expect(outcomeOf(page('', SHORT))).toBe('not-article');
  });

  it('with one paragraph is an article when it says that it is one', () => {
    expect(outcomeOf(page('<meta property="og:type" content="article">', SHORT))).toBe('article');
    expect(outcomeOf(page(jsonLd({ '@type': 'NewsArticle', headline: HEADLINE }), SHORT))).toBe('article');
    expect(outcomeOf(page('<meta property="og:type" content="website">', SHORT))).toBe('not-article');
  });

  it('that says it is an article is none without text', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: SECOND.repeat(9) });
    expect(outcomeOf(page(head, '<h1>Subscribe</h1><p>Subscribe to read on.</p>'))).toBe('not-article');
  });

  it('of links is not an article, however many words they have', () => {
    const links = PARAGRAPHS.map((text, i) => `<p><a href="/${i}">${text}</a></p>`).join('');
    expect(outcomeOf(page('', `<main>${links}</main>`))).toBe('not-article');
  });

  it('of teasers is not an article, though each says a line of its own', () => {
    const teasers = PARAGRAPHS.map((text, i) => `<p>${LONG} <a href="/${i}">${text} ${text}</a></p>`).join(
      '',
    );
    expect(outcomeOf(page('', `<main>${teasers}</main>`))).toBe('not-article');
  });

  it('of labels is not an article', () => {
    const labels = Array.from({ length: 60 }, (_, i) => `<p>Berth ${i}: free</p>`).join('');
    expect(outcomeOf(page('', `<main>${labels}</main>`))).toBe('not-article');
  });

  it('that is no article still shows what there is', () => {
    const result = extracted(page('<title>Gate</title>', '<h1>Gate</h1><p>Nothing to see here.</p>'));
    if (result.ok || !result.whatThereIs) throw new Error('expected what there is');
    expect(result.whatThereIs.article).toMatchObject({ title: 'Gate', text: 'Nothing to see here.' });
    expect(result.whatThereIs.article.html).toContain('Nothing to see here.');
  });
});

describe('an article', () => {
  it('has the address it was read at, not one that the page names', () => {
    const head = '<link rel="canonical" href="https://bank.example/"><base href="https://bank.example/">';
    const result = extracted(storyPage({ head }), { url: 'https://www.tidewater.example/a' });
    expect(result).toMatchObject({
      article: { url: 'https://www.tidewater.example/a', canonicalUrl: 'https://bank.example/' },
    });
  });

  it('takes its first paragraph for an excerpt where the page has none', () => {
    expect(extracted(storyPage())).toMatchObject({ article: { excerpt: FIRST } });
  });

  it('keeps a picture that only a page without scripts shows', () => {
    const inside = `<p>${SECOND} So it was.</p><figure><img src="data:image/gif;base64,R0" class="lazy">
      <noscript><img src="/quay.jpg" alt="The quay"></noscript></figure>`;
    const result = extracted(storyPage({ inside }));
    const html = result.ok ? result.article.html : '';
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain('src="https://www.tidewater.example/quay.jpg"');
  });
});
