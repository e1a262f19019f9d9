import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, page, readFields, STORY } from '../page.js';

const HEAD = `<title>${HEADLINE} - Tidewater Post</title><meta property="og:site_name" content="Tidewater Post">`;

/** The byline of a page with this in its head, or right below the headline. */
function bylineOf({ head = '', below = '', lang = 'en' }): string | null {
  return fieldsOf(page(HEAD + head, `<article><h1>${HEADLINE}</h1>${below}${STORY}</article>`, lang)).byline;
}

function bylineFrom(data: object): string | null {
  return bylineOf({ head: jsonLd(data) });
}

describe('byline from JSON-LD', () => {
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE };

  it('is the author, as an object or as plain text', () => {
    expect(bylineFrom({ ...article, author: { '@type': 'Person', name: 'Mara Quist' } })).toBe('Mara Quist');
    expect(bylineFrom({ ...article, author: 'Mara Quist' })).toBe('Mara Quist');
  });

  it('names all of several authors, in their order', () => {
    const author = [
      { '@type': 'Person', name: 'Mara Quist' },
      { '@type': 'Person', name: 'Jonas Fell' },
    ];
    expect(bylineFrom({ ...article, author })).toBe('Mara Quist, Jonas Fell');
    expect(bylineFrom({ ...article, author: ['Mara Quist', 'Jonas Fell'] })).toBe('Mara Quist, Jonas Fell');
  });

  it('is followed from a graph to the person it refers to', () => {
    const graph = [
      { '@type': 'WebSite', '@id': '#site', name: 'Tidewater Post' },
      { ...article, '@id': '#article', author: { '@id': '#p1' }, publisher: { '@id': '#site' } },
      { '@type': 'Person', '@id': '#p1', name: 'Mara Quist' },
    ];
    expect(bylineFrom({ '@context': 'https://schema.org', '@graph': graph })).toBe('Mara Quist');
  });

  it('is that of the page’s own article, not of those it lists', () => {
    const other = { '@type': 'NewsArticle', headline: 'Bakery burns down', author: { name: 'Otto Brand' } };
    const list = { '@type': 'ItemList', itemListElement: [other] };
    const own = { ...article, author: { '@type': 'Person', name: 'Mara Quist' } };
    expect(bylineOf({ head: jsonLd(list) + jsonLd(own) })).toBe('Mara Quist');
    expect(bylineOf({ head: jsonLd([other, own]) })).toBe('Mara Quist');
  });

  it('is not the site that claims to be a person', () => {
    expect(bylineFrom({ ...article, author: { '@type': 'Person', name: 'Tidewater Post' } })).toBeNull();
  });
});

describe('no byline', () => {
  const blog = { '@context': 'https://schema.org', '@type': 'BlogPosting', headline: HEADLINE };

  it('is a brand of one word that signs no line', () => {
    const head = `<meta property="og:site_name" content="Tidewater">${jsonLd({
      ...blog,
      author: { '@type': 'Person', name: 'Tidewater' },
    })}`;
    const body = (below: string) => `<article><h1>${HEADLINE}</h1>${below}${STORY}</article>`;
    expect(fieldsOf(page(head, body(''))).byline).toBeNull();
    expect(fieldsOf(page(head, body('<p class="byline">By Tidewater</p>'))).byline).toBe('Tidewater');
  });

  it('is who is in a picture, or whom to ask', () => {
    const figure = '<figure><figcaption class="author-photo">Mara Quist</figcaption></figure>';
    expect(bylineOf({ below: figure })).toBeNull();
    expect(bylineOf({ below: '<p>Contact: <a href="/staff/mara-quist">Mara Quist</a></p>' })).toBeNull();
  });
});

describe('byline from tags', () => {
  it.each([
    ['<meta name="author" content="Mara Quist">'],
    ['<meta property="article:author" content="Mara Quist">'],
    ['<meta name="parsely-author" content="Mara Quist">'],
  ])('is read from %s', (head) => {
    expect(bylineOf({ head })).toBe('Mara Quist');
  });

  it('is not the address of a profile, nor an account', () => {
    expect(
      bylineOf({ head: '<meta property="article:author" content="https://social.example/tidewater">' }),
    ).toBeNull();
    expect(bylineOf({ head: '<meta name="author" content="admin">' })).toBeNull();
    expect(bylineOf({ head: '<meta name="author" content="m.quist_77">' })).toBeNull();
  });

  it('is not the site’s own name', () => {
    expect(
      bylineOf({
        head: `<meta name="author" content="Tidewater Post">${jsonLd({ '@type': 'NewsArticle', headline: HEADLINE })}`,
      }),
    ).toBeNull();
  });

  it('is read from a link to the author', () => {
    expect(bylineOf({ below: '<a rel="author" href="/people/mq">Mara Quist</a>' })).toBe('Mara Quist');
  });

  it('is read from microdata', () => {
    const below = `<p itemprop="author" itemscope itemtype="https://schema.org/Person">
      <span itemprop="name">Mara Quist</span> <span itemprop="jobTitle">Harbour correspondent</span></p>`;
    expect(bylineOf({ below })).toBe('Mara Quist');
  });
});

describe('byline that the page shows', () => {
  it.each([
    ['<p>By Mara Quist</p>', 'Mara Quist'],
    ['<p class="byline">Mara Quist</p>', 'Mara Quist'],
    ['<div>By <a href="/authors/mara-quist">Mara Quist</a> <span>3 May 2024</span></div>', 'Mara Quist'],
    ['<p class="byline">BY MARA QUIST</p>', 'MARA QUIST'],
    ['<p class="byline">By Mara Quist and Jonas Fell</p>', 'Mara Quist, Jonas Fell'],
    [
      '<p class="byline">By Mara Quist, Jonas Fell and Ana de la Cruz</p>',
      'Mara Quist, Jonas Fell, Ana de la Cruz',
    ],
    [
      '<p class="byline">By <a href="/a/1">Mara Quist</a> &amp; <a href="/a/2">Jonas Fell</a></p>',
      'Mara Quist, Jonas Fell',
    ],
  ])('%s names %s', (below, names) => {
    expect(bylineOf({ below })).toBe(names);
  });

  it.each([
    ['By Associated Press', 'Associated Press'],
    ['By Agence France-Presse', 'Agence France-Presse'],
    ['By Reuters Staff', 'Reuters'],
  ])('may be an agency: %s', (below, name) => {
    expect(bylineOf({ below: `<p class="byline">${below}</p>` })).toContain(name);
  });

  it.each([
    ['By Mara Quist, Harbour Correspondent', 'Mara Quist'],
    ['By Mara Quist | Senior Staff Writer', 'Mara Quist'],
    ['By Mara Quist, Tidewater Post', 'Mara Quist'],
    ['By Mara Quist in Port Ellis', 'Mara Quist'],
    ['By Mara Quist • 3 May 2024, 17:46', 'Mara Quist'],
    ['By Mara Quist - 3 May 2024', 'Mara Quist'],
    ['Written by Mara Quist', 'Mara Quist'],
    ['By Mara Quist, PhD', 'Mara Quist, PhD'],
  ])('leaves out what is not the name: %s', (below, name) => {
    expect(bylineOf({ below: `<p class="byline">${below}</p>` })).toBe(name);
  });

  it('leaves out the links beside the name', () => {
    const below = `<div class="author"><a href="/authors/mq">Mara Quist</a> <button>Follow</button>
      <a href="/authors/mq">Full Bio</a> <a href="mailto:mq@tidewater.example">E-mail</a></div>`;
    expect(bylineOf({ below })).toBe('Mara Quist');
  });

  it.each([
    ['de', '<p>Von Mara Quist</p>'],
    ['fr', '<p>Par Mara Quist</p>'],
    ['es', '<p>Por Mara Quist</p>'],
    ['pt', '<p>Por Mara Quist</p>'],
    ['it', '<p>di Mara Quist</p>'],
    ['nl', '<p>Door Mara Quist</p>'],
    ['pl', '<p>Autor: Mara Quist</p>'],
  ])('is announced in the words of "%s"', (lang, below) => {
    expect(bylineOf({ below, lang })).toBe('Mara Quist');
  });

  it.each([
    ['ru', '<p>Автор: Мара Квист</p>', 'Мара Квист'],
    ['zh', '<p>记者：王小明</p>', '王小明'],
    ['ja', '<p>文：山田太郎</p>', '山田太郎'],
    ['ko', '<p>기자: 김민수</p>', '김민수'],
    ['ar', '<p>بقلم: سامي حداد</p>', 'سامي حداد'],
  ])('is announced in the script of "%s"', (lang, below, name) => {
    expect(bylineOf({ below, lang })).toBe(name);
  });

  it('is believed before a machine’s that nobody sees', () => {
    const head = '<meta name="author" content="Otto Brand">';
    expect(bylineOf({ head, below: '<p class="byline">By Mara Quist</p>' })).toBe('Mara Quist');
  });

  it('names all authors where the markup names the first', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, author: { name: 'Mara Quist' } });
    const below = '<p class="byline">By Mara Quist and Jonas Fell</p>';
    expect(bylineOf({ head, below })).toBe('Mara Quist, Jonas Fell');
  });
});

describe('a byline far from the headline', () => {
  it.each([
    ['<p>Written by</p><p><b>Mara Quist</b></p>', 'Mara Quist'],
    ['<p>This article was written by <b>Mara Quist</b></p>', 'Mara Quist'],
    ['<div>Author</div><div>Mara Quist</div>', 'Mara Quist'],
  ])('is believed behind a label that begins no sentence: %s', (after, name) => {
    const body = `<h1>${HEADLINE}</h1>${STORY}${after}`;
    expect(fieldsOf(page(HEAD, body)).byline).toBe(name);
  });

  it('is a part of its own in a line of other things', () => {
    const line =
      '<div><span>Printed on 3 May 2024 at half past two in the afternoon</span> <span>By: Mara Quist</span></div>';
    expect(bylineOf({ below: line })).toBe('Mara Quist');
  });
});

describe('names and what stands beside them', () => {
  it('a section behind a full name is none', () => {
    expect(bylineOf({ below: '<p class="byline"><a>Mara Quist</a> <a>Harbour</a></p>' })).toBe('Mara Quist');
  });

  it('an organisation’s "and" is its own', () => {
    const author = { '@type': 'Organization', name: 'Office for Harbours and Lights' };
    expect(bylineFrom({ '@type': 'Article', headline: HEADLINE, author })).toBe(
      'Office for Harbours and Lights',
    );
  });

  it('people come before the paper that prints them', () => {
    const head = '<meta name="author" content="Mara Quist">';
    expect(bylineOf({ head, below: '<p class="byline">By Tidewater Post</p>' })).toBe('Mara Quist');
  });

  it('a paper abroad that names itself as the author names nobody', () => {
    const head = '<meta name="author" content="Tidewater Post">';
    expect(bylineOf({ head, below: '<p class="byline">Von Tidewater Post</p>', lang: 'de' })).toBeNull();
    const seat = '<meta name="author" content="Gezeitenbote, Bonn, Germany">';
    expect(bylineOf({ head: seat, below: '<p>Gezeitenbote</p>', lang: 'de' })).toBeNull();
  });
});

describe('no byline rather than a wrong one', () => {
  it.each([
    ['<p class="byline">By some followers who came to the slip</p>'],
    ['<p>By following the channel markers the captain saved an hour.</p>'],
    ['<p class="byline">3 May 2024</p>'],
    ['<p class="byline">By Staff Writer</p>'],
    ['<p class="byline">5 min read</p>'],
    ['<p class="author"><a href="/about">About us</a></p>'],
    ['<p>Photo by Otto Brand</p>'],
    ['<p>Edited by Otto Brand</p>'],
    ['<p class="byline">Share</p>'],
    ['<p class="byline">2 hours ago</p>'],
    ['<p class="author">Follow</p>'],
  ])('%s names nobody', (below) => {
    expect(bylineOf({ below })).toBeNull();
  });

  it('on a page that names nobody', () => {
    expect(bylineOf({})).toBeNull();
  });

  it('where only comments and other stories are signed', () => {
    const body = `<article><h1>${HEADLINE}</h1>${STORY}</article>
      <aside class="related"><p>Bakery burns down</p><p class="byline">By Otto Brand</p></aside>
      <section class="comments"><p class="author">Gull Fan</p><p>Nice boat.</p></section>`;
    expect(fieldsOf(page(HEAD, body)).byline).toBeNull();
  });
});

describe('byline as a field', () => {
  it('comes with the elements that show it', () => {
    const body = `<h1>${HEADLINE}</h1><p id="it" class="byline">By Mara Quist</p>${STORY}`;
    expect(readFields(page(HEAD, body)).visible.bylines.map(({ id }) => id)).toEqual(['it']);
  });

  it('holds whole names only, however many there are', () => {
    const author = Array.from({ length: 20 }, (_, i) => ({
      '@type': 'Person',
      name: `Mara Quist${String.fromCharCode(97 + i).repeat(12)}`,
    }));
    const byline = bylineFrom({ '@type': 'NewsArticle', headline: HEADLINE, author }) ?? '';
    expect(byline.length).toBeLessThanOrEqual(200);
    for (const name of byline.split(', ')) expect(author.map((a) => a.name)).toContain(name);
  });
});
