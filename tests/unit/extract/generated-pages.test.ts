/** Whatever tree a page is, extraction gives an answer and never throws. */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, PATIENCE } from '../cases.js';
import { documentOf, extractedFrom, PARAGRAPHS } from './page.js';

const ELEMENTS = [
  ...[
    'a',
    'article',
    'aside',
    'b',
    'blockquote',
    'br',
    'button',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
  ],
  ...[
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'header',
    'iframe',
    'img',
    'input',
    'ins',
    'li',
    'main',
    'meta',
  ],
  ...[
    'nav',
    'noscript',
    'object',
    'ol',
    'p',
    'picture',
    'pre',
    'script',
    'section',
    'source',
    'span',
    'strong',
  ],
  ...['svg', 'table', 'td', 'template', 'time', 'title', 'tr', 'ul', 'amp-img', 'x-story'],
];
const NAMES = [
  'author',
  'byline',
  'comments',
  'date',
  'share',
  'ad',
  'related',
  'headline',
  'newsletter',
  'nav',
];
const ATTRIBUTES = [
  ...['class', 'id', 'name', 'itemprop', 'rel', 'role', 'property'].map((name) => [name, NAMES] as const),
  ['href', ['#', 'javascript:x', '/a', 'https://', 'mailto:?', 'https://x.com/intent/post?url=x', '\u0000']],
  ['src', ['/a.jpg', 'data:,', 'http://[', '']],
  ['srcset', ['/a.jpg 1x, /b.jpg 2000w', ',,, ,', 'a b c d']],
  ['datetime', ['2024-05-03T08:00Z', '2024-99-99', 'now']],
  ['content', ['2024-05-03', 'Mara Quist', '"', '']],
  ['style', ['display:none', 'color:red']],
  ['lang', ['ar', 'x', '-']],
  ['width', ['1', '-1', '1e9']],
  ['type', ['application/ld+json']],
  ['hidden', ['']],
] as const;
const TEXTS = [
  ...PARAGRAPHS,
  'By Mara Quist',
  'Updated: 3 May 2024, 17:46 GMT+8',
  'Most popular',
  'Read more:',
  'Advertisement',
  '渡轮今天恢复航行',
  '{"@type":"NewsArticle","author":{"@id":"#a"},"@id":"#a"}',
  '\u202e\ud800 \u0000 <b>',
];

interface Tree {
  readonly element: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (Tree | string)[];
}

const attribute = fc
  .constantFrom(...ATTRIBUTES)
  .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom<string>(...values)));
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  child: fc.oneof({ depthSize: 'small' }, text, tie('tree')),
  tree: fc.record({
    element: fc.constantFrom(...ELEMENTS),
    attributes: fc.array(attribute, { maxLength: 3 }),
    children: fc.array(tie('child'), { maxLength: 6 }),
  }),
}));

function build(document: Document, { element, attributes, children }: Tree): Element {
  const node = document.createElement(element);
  for (const [name, value] of attributes) node.setAttribute(name, value);
  for (const child of children) node.append(typeof child === 'string' ? child : build(document, child));
  return node;
}

describe('extraction of any tree', () => {
  it('gives an article with its text or says why there is none', { timeout: PATIENCE }, async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 8 }), async (trees) => {
        // jsdom lets go of a page only between two turns of the event loop: without them thousands fill the memory.
        await setImmediate();
        const document = documentOf('<!doctype html>');
        document.body.append(...trees.map((one) => build(document, one)));
        const result = extractedFrom(document);
        outcomes.add(result.ok ? 'article' : result.code);
        if (result.ok) {
          expect(result.article.text).not.toBe('');
          expect(result.article.wordCount).toBeGreaterThan(0);
          expect(result.article.html).not.toMatch(/<script|<iframe/);
        }
        // What crosses to the extension must survive the crossing.
        expect(structuredClone(result)).toEqual(result);
      }),
      { ...cases(300), seed: 20_240_503 },
    );
    // The trees are not all of one kind, or nothing has been tried.
    expect([...outcomes]).toEqual(expect.arrayContaining(['article', 'empty-page', 'not-article']));
  });

  it('gives an answer for a document without a head or a body', () => {
    for (const html of ['', '<frameset><frame src="/a"></frameset>', '<p>One'])
      expect(extractedFrom(documentOf(html)).ok).toBe(false);
    const bare = documentOf('');
    bare.documentElement.replaceChildren();
    expect(extractedFrom(bare)).toMatchObject({ ok: false, code: 'empty-page' });
  });
});
