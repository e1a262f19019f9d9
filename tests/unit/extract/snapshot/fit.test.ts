import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/extract/index.js';
import { CAPS } from '../../../../src/extract/snapshot/caps.js';
import { copyOf } from '../../../../src/extract/snapshot/fit.js';
import { snapshotOf } from '../../../../src/extract/snapshot/index.js';
import { VOCABULARY } from '../../../../src/extract/vocabulary/index.js';
import { documentOf, NOW, PAGE_URL, PARAGRAPHS, storyPage } from '../page.js';

const ROOMY = { elements: 1000, characters: 1000 };

function copied(html: string, room = ROOMY) {
  const live = documentOf(html);
  const before = live.documentElement.outerHTML;
  const found = copyOf(live, { whole: room, cut: room });
  expect(live.documentElement.outerHTML).toBe(before);
  expect(found.originals).toHaveLength(found.copies.length);
  for (const [i, { localName }] of found.copies.entries())
    expect(found.originals[i]?.localName).toBe(localName);
  return found;
}

describe('a page that fits', () => {
  it('is copied whole, just at the cap too', () => {
    const html = '<title>Ferry</title><p>One</p><p>Two <b>b</b></p>';
    const elements = 7;
    const characters = 'FerryOneTwo b'.length;
    const { copy, isCut } = copied(html, { elements, characters });
    expect(isCut).toBe(false);
    expect(copy.body.innerHTML).toBe('<p>One</p><p>Two <b>b</b></p>');
    expect(copied(html, { elements: elements - 1, characters }).isCut).toBe(true);
    expect(copied(html, { elements, characters: characters - 1 }).isCut).toBe(true);
  });
});

describe('a page that does not fit', () => {
  it('is read from its beginning', () => {
    const { copy, isCut } = copied(`<h1>Ferry</h1>${'<p>Noon <i>tide</i></p>'.repeat(100)}`, {
      ...ROOMY,
      elements: 40,
    });
    expect(isCut).toBe(true);
    expect(copy.getElementsByTagName('*').length).toBe(40);
    expect(copy.querySelector('h1')?.textContent).toBe('Ferry');
    expect(copy.title).toBe('');
  });

  it('loses the end of its text', () => {
    const { copy } = copied(`<p>${'a'.repeat(600)}</p><p>${'b'.repeat(600)}</p><p>c</p>`);
    expect(copy.body.textContent).toBe('a'.repeat(600) + 'b'.repeat(400));
  });

  it('keeps something of each part, since what comes first may be a menu', () => {
    const menu = `<nav>${'<a href="/">A</a>'.repeat(500)}</nav>`;
    const table = `<table>${'<tr><td>1<td>2</tr>'.repeat(500)}</table>`;
    const { copy } = copied(`${menu}<article><p>First</p>${table}<p>Last</p></article><footer>End</footer>`, {
      ...ROOMY,
      elements: 200,
    });
    expect(copy.querySelectorAll('nav a').length).toBeGreaterThan(50);
    expect(Array.from(copy.querySelectorAll('p'), (p) => p.textContent)).toEqual(['First', 'Last']);
    expect(copy.querySelectorAll('tr').length).toBeGreaterThan(5);
    expect(copy.querySelector('footer')?.textContent).toBe('End');
  });

  it('is copied without the elements that say nothing, but with its fields', () => {
    const { copy } = copied(
      `<script type="application/ld+json">{"headline":"Ferry"}</script><script>a()</script>
       <select>${'<option>A'.repeat(90)}</select><svg><path></svg><style>p {}</style><p>Noon</p>`,
      { ...ROOMY, elements: 50 },
    );
    expect(copy.querySelectorAll('select, svg, style, option')).toHaveLength(0);
    expect(copy.scripts).toHaveLength(1);
    expect(copy.querySelector('p')?.textContent).toBe('Noon');
  });

  it('may be hostile: names that shadow the members of its forms lead nowhere', () => {
    const names = ['firstChild', 'nextSibling', 'nextElementSibling', 'getElementsByTagName', 'localName'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const { copy } = copied(`<form>${inputs}<p>Noon</p></form>${'<p>tide</p>'.repeat(100)}`, {
      ...ROOMY,
      elements: 30,
    });
    expect(copy.querySelector('form p')?.textContent).toBe('Noon');
  });

  it('is read to the bottom, however deep, and laid flat there', () => {
    const deep = CAPS.depth + 50;
    const { copy } = copied(`${'<div>'.repeat(deep)}<p>Noon</p>${'</div>'.repeat(deep)}`, {
      elements: 1000,
      characters: 3,
    });
    const noon = copy.querySelector('p');
    expect(noon?.textContent).toBe('Noo');
    let depth = 0;
    for (let e = noon?.parentElement; e; e = e.parentElement) depth++;
    expect(depth).toBeLessThanOrEqual(CAPS.depth + 1);
  });

  it('is not said to be empty or no article', () => {
    const room = { elements: 20, characters: 1000 };
    const snapshot = () =>
      snapshotOf(documentOf(`${'<div></div>'.repeat(50)}<p>Noon</p>`), { whole: room, cut: room });
    const result = extract(snapshot(), { url: PAGE_URL, now: NOW, vocabulary: VOCABULARY });
    expect(result).toEqual({ ok: false, code: 'too-big', whatThereIs: null });
    const short = snapshotOf(documentOf('<p>Noon</p>'.repeat(50)), { whole: room, cut: room });
    const other = extract(short, { url: PAGE_URL, now: NOW, vocabulary: VOCABULARY });
    expect(other).toMatchObject({ ok: false, code: 'too-big', whatThereIs: { leftOut: ['rest-of-page'] } });
  });

  it('is told as the beginning of an article, with what was left out', () => {
    const live = documentOf(storyPage({ after: `<ol>${'<li>1</li>'.repeat(300)}</ol>` }));
    const room = { elements: 100, characters: 100_000 };
    const snapshot = snapshotOf(live, { whole: room, cut: room });
    const result = extract(snapshot, { url: PAGE_URL, now: NOW, vocabulary: VOCABULARY });
    expect(result.ok && result.leftOut).toEqual(['rest-of-page']);
    expect(result.ok && result.article.partial).toBe(true);
    expect(result.ok && result.article.text).toContain(PARAGRAPHS[5]);
  });
});

describe('an attribute', () => {
  const attributesOf = (html: string) =>
    [...(snapshotOf(documentOf(html)).document.querySelector('p')?.attributes ?? [])].map(({ name }) => name);

  it('leaves when it is too long', () => {
    const long = 'a'.repeat(CAPS.attributeCharacters);
    expect(attributesOf(`<p class="${long}" title="x">`)).toEqual(['class', 'title']);
    expect(attributesOf(`<p class="${long}a" title="x">`)).toEqual(['title']);
  });
});

describe('a picture that is written into the page', () => {
  const picture = (characters: number) =>
    `<img alt="Quay" src="data:image/png;base64,${'A'.repeat(characters)}">`;
  const articleWith = (inside: string) => {
    const live = documentOf(storyPage({ inside: `<p>${inside}</p>` }));
    const result = extract(snapshotOf(live), { url: PAGE_URL, now: NOW, vocabulary: VOCABULARY });
    if (!result.ok) throw new Error(result.code);
    return { pictures: result.article.html.match(/<img/g)?.length ?? 0, leftOut: result.leftOut ?? [] };
  };

  it('is kept', () => {
    expect(articleWith(picture(100_000))).toEqual({ pictures: 1, leftOut: [] });
  });

  it('is left out when it is too large, and the reader is told', () => {
    expect(articleWith(picture(CAPS.pictureCharacters))).toEqual({
      pictures: 0,
      leftOut: ['large-pictures'],
    });
  });

  it('is left out when the others have used up the room', () => {
    const each = 2_500_000;
    const fitting = Math.floor(CAPS.allPictureCharacters / each);
    expect(articleWith(picture(each).repeat(fitting + 2))).toEqual({
      pictures: fitting,
      leftOut: ['large-pictures'],
    });
  });

  it('is nothing when it only stands in for one that is to come', () => {
    expect(articleWith(picture(300))).toEqual({ pictures: 0, leftOut: [] });
  });
});
