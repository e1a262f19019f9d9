import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { articleToMarkdown } from '../../../src/export/markdown.js';
import { createSanitizer } from '../../../src/sanitize/index.js';
import { articleWith, WORDS } from './article.js';

const { window } = new JSDOM('');
const sanitizer = createSanitizer(window);
const options = { words: WORDS, sanitizer, document: window.document };
// The judge: another Markdown implementation, as permissive as any reader's, raw HTML and bare links on.
const renderer = new MarkdownIt({ html: true, linkify: true });

/** Markdown of an article whose body is `html`, without the head that every article gets. */
function markdownOf(html: string): string {
  const none = { title: '', byline: null, siteName: null, published: null, modified: null, url: '' };
  const article = sanitizer.article(articleWith({ ...none, html }));
  return articleToMarkdown(article, options).text;
}

function render(markdown: string): HTMLElement {
  const page = window.document.implementation.createHTMLDocument('');
  page.body.innerHTML = renderer.render(markdown);
  return page.body;
}

function visibleText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

/** Text of a page in every place where text can stand. */
function placesFor(text: string): string[] {
  const holder = window.document.createElement('p');
  holder.textContent = text;
  const escaped = holder.innerHTML;
  return [
    `<p>${escaped}</p>`,
    `<p>before <b>bold</b>${escaped}<i>after</i></p>`,
    `<p>line<br>${escaped}</p>`,
    `<h2>${escaped}</h2>`,
    `<ul><li>${escaped}</li><li><p>${escaped}</p></li></ul>`,
    `<blockquote>${escaped}</blockquote>`,
    `<table><tr><th>a</th></tr><tr><td>${escaped}</td></tr></table>`,
    `<p><a href="https://ok.example/">${escaped}</a></p>`,
    `<p><em>${escaped}</em></p>`,
    `<p><code>${escaped}</code></p>`,
    `<pre>${escaped}</pre>`,
    `<pre><code>${escaped}</code></pre>`,
    `<figure><img src="https://ok.example/p.jpg" alt="p"><figcaption>${escaped}</figcaption></figure>`,
  ];
}

/** The elements and attributes that a rendered export may hold; anything else came out of page text. */
const RENDERED = new Set(
  'p h1 h2 h3 h4 h5 h6 em strong s code pre ul ol li blockquote hr br table thead tbody tr th td a img'.split(
    ' ',
  ),
);

function unexpected(body: Element, source: Element): string[] {
  const sourceLinks = new Set([...source.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')));
  const sourceImages = new Set([...source.querySelectorAll('img[src]')].map((i) => i.getAttribute('src')));
  return [...body.querySelectorAll('*')]
    .filter((element) => {
      const names = element
        .getAttributeNames()
        .filter((name) => !['href', 'src', 'alt', 'title', 'start'].includes(name));
      if (!RENDERED.has(element.localName) || names.length > 0) return true;
      if (element.localName === 'a') return !sourceLinks.has(element.getAttribute('href'));
      if (element.localName === 'img') return !sourceImages.has(element.getAttribute('src'));
      return false;
    })
    .map((element) => element.outerHTML);
}

function sourceOf(html: string): HTMLElement {
  const page = window.document.implementation.createHTMLDocument('');
  page.body.innerHTML = sanitizer.toHtml(html);
  return page.body;
}

function expectFaithful(html: string): void {
  const source = sourceOf(html);
  const markdown = markdownOf(html);
  const rendered = render(markdown);
  const context = `${html}\n--- as Markdown ---\n${markdown}`;
  expect(unexpected(rendered, source), context).toEqual([]);
  expect(visibleText(rendered), context).toBe(visibleText(source));
}

/** The same for a headline and credits. */
function expectFaithfulFields(text: string): void {
  const article = sanitizer.article(articleWith({ title: text, byline: text, siteName: text, html: '' }));
  const rendered = render(articleToMarkdown(article, options).text);
  const source = sourceOf(`<a href="${article.url}">x</a>`);
  expect(unexpected(rendered, source), text).toEqual([]);
  expect(visibleText(rendered)).toContain(article.title.replace(/\s+/g, ''));
}

const HOSTILE_TEXT = [
  '<img src=x onerror=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60;script>alert(1)</script>',
  '[read on](javascript:alert(1))',
  '![pixel](https://tracker.invalid/p.gif)',
  '<https://phish.invalid>',
  'see https://phish.invalid/_a_ or www.phish.invalid or write to a@phish.invalid',
  '</p><script>alert(1)</script>',
  '```\n<script>alert(1)</script>\n```',
  '~~~ `` ` ~~~',
  '`one` `unfinished',
  '# not a heading\n- not a list\n1. nor this\n> nor a quote\n---\n===',
  '    <b>indented</b>',
  '| a | b |\n|---|---|\n| c \\| d | e |',
  '\\[escaped\\](already) \\<b> \\\\',
  '[^1] [^1]: note\n[ref]: https://phish.invalid',
  '*a* _b_ **c** __d__ ~~e~~',
  '<!-- comment --> <?php ?> <!DOCTYPE x> <![CDATA[x]]>',
  'Tom & Jerry &amp; &copy; &notanentity;',
];

describe('text of a page stays text in Markdown', () => {
  it.each(HOSTILE_TEXT)('%s', (text) => {
    for (const html of placesFor(text)) expectFaithful(html);
  });

  it('in the headline and the credits too', () => {
    for (const text of HOSTILE_TEXT) expectFaithfulFields(text);
  });

  it.each([
    '<ul><table><ol>`</ol></table></ul>',
    '<ul><li>a<table></table></li></ul>',
    '<ul><li><ol><li>a</li></ol><table><tr><th>h</th></tr><tr><td>c</td></tr></table></li></ul>',
    '<table><caption>a</caption></table>',
  ])('a table, or less than one: %s', (html) => {
    expectFaithful(html);
  });

  it('whatever elements and texts a page puts together', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(htmlNode, { maxLength: 6 }), (nodes) => expectFaithful(nodes.join(''))),
      {
        numRuns: 100,
      },
    );
  });
});

const nastyText = fc
  .array(
    fc.constantFrom(
      ...'`*_~<>[]()!#-+=|\\&:.1a \n"\'$%'.split(''),
      '<img src=x onerror=a>',
      '&lt;',
      'https://x.invalid',
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/&(?!lt;)/g, '&amp;')
      .replace(/</g, '&lt;'),
  );
const { htmlNode } = fc.letrec<{ htmlNode: string }>((tie) => ({
  htmlNode: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    nastyText,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'b',
          'em',
          'code',
          'pre',
          'ul',
          'ol',
          'li',
          'blockquote',
          'h3',
          'table',
          'tr',
          'td',
          'div',
          's',
          'br',
          'hr',
        ),
        fc.array(tie('htmlNode'), { maxLength: 3 }),
      )
      .map(([name, children]) => `<${name}>${children.join('')}</${name.split(' ', 1)[0]}>`),
    nastyText.map((text) => `<a href="https://ok.example/">${text}</a>`),
  ),
}));

describe('structure', () => {
  it('keeps paragraphs, headings, emphasis, lists, quotes, links and pictures', () => {
    const html = `<h2>Part</h2><p>One <em>two</em> <strong>three</strong> <a href="https://ok.example/a_(b)">four</a>.</p>
      <ul><li>a</li><li>b</li></ul><blockquote><p>said</p></blockquote>
      <figure><img src="https://ok.example/p.jpg" alt="A bridge"><figcaption>The bridge.</figcaption></figure>`;
    expect(markdownOf(html)).toBe(
      `## Part

One _two_ **three** [four](https://ok.example/a_\\(b\\)).

- a
- b

> said

![A bridge](https://ok.example/p.jpg)

The bridge.
`,
    );
  });

  it('writes tables, with their caption before them and the blocks of a cell side by side', () => {
    const html = `<table><caption>Trains</caption><tr><th>Line</th><th>Day</th></tr>
      <tr><td><p>A</p><p>B</p></td><td>Mon|Tue</td></tr></table>`;
    expect(markdownOf(html)).toBe('Trains\n\n| Line | Day |\n| --- | --- |\n| A B | Mon\\|Tue |\n');
  });

  it('does not let one cell claim a million columns', () => {
    const started = performance.now();
    const markdown = markdownOf(
      '<table><tr><td colspan="1000000" rowspan="65534">a</td><td>b</td></tr></table>',
    );
    expect(markdown.length).toBeLessThan(200);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('joins code spans that touch, so that their backticks cannot pair up otherwise', () => {
    expectFaithful('<p><code>a</code><code>b`</code><code>&lt;img src=x onerror=alert(1)&gt;</code></p>');
    expectFaithful('<p><code>a</code><span></span><code>`&lt;img src=x onerror=alert(1)&gt;</code></p>');
  });

  it('leaves prices alone and keeps formulas, comments and templates of other readers shut', () => {
    expect(markdownOf('<p>From $5 to $10.</p>')).toBe('From $5 to $10.\n');
    expect(markdownOf('<p>$\\href{x}{y}$</p>')).toBe('$\\href{x}{y}\\$\n');
    expect(markdownOf('<p>%%hidden%% ==mark==</p>')).toBe('\\%%hidden\\%% \\==mark\\==\n');
    expect(markdownOf('<p>&lt;% tp.file %&gt;</p>')).toBe('\\<% tp.file %>\n');
    expect(markdownOf('<pre><code class="language-dataviewjs">x</code></pre>')).toBe('```\nx\n```\n');
  });

  it('keeps the words of links and pictures that lead nowhere allowed', () => {
    expect(markdownOf('<p><a href="javascript:alert(1)">a</a> <a href="#note">1</a></p>')).toBe('a 1\n');
    expect(markdownOf('<p><img src="data:image/png;base64,AAAA" alt="chart"></p>')).toBe('chart\n');
  });

  it('opens with the headline, the credits and the address', () => {
    const article = sanitizer.article(articleWith({ html: '<p>Body.</p>' }));
    expect(articleToMarkdown(article, options)).toEqual({
      filename: 'The bridge opens.md',
      mime: 'text/markdown;charset=utf-8',
      text: `# The bridge opens

Ada Quill · The Harbour · Published 2024-05-01 09:30 +02:00 · Updated 2024-05-02

<https://harbour.example/bridge>

Body.
`,
    });
  });
});

const VECTORS = new URL('../../../../shared/security/vectors.json', import.meta.url);
const haveVectors = existsSync(VECTORS);
if (!haveVectors)
  console.warn('SKIPPED: ../shared/security/vectors.json is not here; shared vectors not run.');

describe.skipIf(!haveVectors)('shared vectors', () => {
  const vectors = haveVectors
    ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as {
        id: string;
        kind: string;
        value?: string;
        html?: string;
      }[])
    : [];

  it.each(vectors.filter((vector) => vector.kind === 'markdown-text'))('$id', ({ value }) => {
    for (const html of placesFor(value ?? '')) expectFaithful(html);
  });

  it.each(vectors.filter((vector) => vector.kind === 'title'))('$id', ({ value }) => {
    expectFaithfulFields(value ?? '');
  });

  // Nesting beyond what a DOM survives is the snapshot's to cap; jsdom itself overflows on it here.
  const html = vectors.filter(
    (vector) => vector.kind === 'html' && (vector.html ?? '').split('<div>').length < 1000,
  );

  it.each(html)('$id', ({ html }) => {
    const rendered = render(markdownOf(html ?? ''));
    expect(unexpected(rendered, sourceOf(html ?? ''))).toEqual([]);
  });
});
