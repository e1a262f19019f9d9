/** JSON-LD is a stranger's text: whatever it holds, the page is read as if it were not there, at worst. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, page, STORY } from '../page.js';

function fieldsFrom(...scripts: readonly (object | string)[]) {
  return fieldsOf(page(scripts.map(jsonLd).join(''), `<h1>${HEADLINE}</h1>${STORY}`));
}

const UNTOUCHED = fieldsFrom();

function nested(depth: number, open: string, inmost: string, close: string): string {
  return open.repeat(depth) + inmost + close.repeat(depth);
}

describe('hostile JSON-LD', () => {
  it.each([
    ['broken JSON', '{"@type": "NewsArticle", "headline": '],
    ['no JSON', 'alert(1)'],
    ['an empty script', ''],
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"NewsArticle"'],
    ['an empty list', '[]'],
    ['10,000 lists in lists', nested(10_000, '[', '', ']')],
    [
      '10,000 objects in objects',
      nested(10_000, '{"@graph":', '{"@type":"NewsArticle","headline":"Deep"}', '}'),
    ],
    ['100,000 lists in lists', nested(100_000, '[', '', ']')],
    ['a type that is no text', '{"@type": {"@type": "NewsArticle"}}'],
    [
      'fields that are lists of lists',
      '{"@type":"NewsArticle","headline":null,"author":[[[[]]]],"datePublished":[[]]}',
    ],
    [
      'fields that are numbers',
      '{"@type":"NewsArticle","headline":1,"author":2,"datePublished":3,"image":4,"publisher":5}',
    ],
    [
      'fields that are true',
      '{"@type":"NewsArticle","headline":true,"author":true,"dateModified":true,"inLanguage":true}',
    ],
  ])('%s changes nothing', (_what, script) => {
    expect(fieldsFrom(script)).toEqual(UNTOUCHED);
  });

  it('cannot speak through a prototype', () => {
    const script = `{"@type": "NewsArticle", "headline": "${HEADLINE}",
      "__proto__": {"author": "Otto Brand", "datePublished": "2024-01-01"},
      "constructor": {"prototype": {"author": "Otto Brand"}}}`;
    expect(fieldsFrom(script)).toMatchObject({ byline: null, published: null });
    expect(Object.hasOwn(Object.prototype, 'author')).toBe(false);
  });

  it('cannot send us round in circles', () => {
    const circle = [
      { '@type': 'NewsArticle', '@id': '#a', headline: HEADLINE, author: { '@id': '#b' } },
      { '@type': 'Person', '@id': '#b', name: { '@id': '#c' } },
      { '@type': 'Person', '@id': '#c', name: { '@id': '#b' }, author: { '@id': '#a' } },
      { '@id': '#d', author: { '@id': '#d' } },
    ];
    expect(fieldsFrom({ '@graph': circle })).toMatchObject({ title: HEADLINE, byline: null });
  });

  it('cannot hide the article behind a crowd', () => {
    const crowd = Array.from({ length: 30_000 }, (_, i) => ({ '@type': 'Thing', name: `thing ${i}` }));
    const article = { '@type': 'NewsArticle', headline: HEADLINE, author: 'Mara Quist' };
    expect(fieldsFrom(crowd, article).title).toBe(HEADLINE);
    expect(fieldsFrom(article, crowd).byline).toBe('Mara Quist');
  });

  it('gives plain lines, not markup or what turns the text round', () => {
    const author = { '@type': 'Person', name: 'Mara\u202e Quist\u0000' };
    expect(fieldsFrom({ '@type': 'NewsArticle', headline: HEADLINE, author }).byline).toBe('Mara Quist');
  });
});

describe('JSON-LD as editors write it by accident', () => {
  it.each([
    ['a comma too many', `{"@type": "NewsArticle", "headline": "${HEADLINE}", "author": "Mara Quist",}`],
    [
      'a line break in a text',
      `{"@type": "NewsArticle", "headline": "${HEADLINE}", "description": "one\ntwo", "author": "Mara Quist"}`,
    ],
    [
      'a comment around it',
      `<!-- {"@type": "NewsArticle", "headline": "${HEADLINE}", "author": "Mara Quist"} -->`,
    ],
    [
      'a semicolon at the end',
      `{"@type": "NewsArticle", "headline": "${HEADLINE}", "author": "Mara Quist"};`,
    ],
    [
      'CDATA marks',
      `//<![CDATA[\n{"@type": "NewsArticle", "headline": "${HEADLINE}", "author": "Mara Quist"}\n//]]>`,
    ],
  ])('is read with %s', (_what, script) => {
    expect(fieldsFrom(script).byline).toBe('Mara Quist');
  });

  it('is read though the script before it is broken', () => {
    const article = { '@type': 'NewsArticle', headline: HEADLINE, author: 'Mara Quist' };
    expect(fieldsFrom('{', article).byline).toBe('Mara Quist');
  });
});
