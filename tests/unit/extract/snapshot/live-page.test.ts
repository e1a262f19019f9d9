/** What comes along from a live page beside its plain markup: shadows, streamed pieces, folded parts. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { CAPS } from '../../../../src/extract/snapshot/caps.js';
import { snapshotOf } from '../../../../src/extract/snapshot/index.js';
import { copyShadow } from '../../../../src/extract/snapshot/shadow.js';
import { placeStreamed } from '../../../../src/extract/snapshot/streamed.js';
import {
  articleOf,
  documentOf,
  extractedFrom,
  ledgerOf,
  PARAGRAPHS,
  page,
  STORY,
  storyPage,
} from '../page.js';

const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;

function bodyOf(document: Document): string {
  return snapshotOf(document).document.body.innerHTML.replace(/>\s+</g, '><').trim();
}

/** A document with an open shadow on each element named, in order. */
function withShadows(html: string, shadows: readonly (readonly [selector: string, shadow: string])[]) {
  const { window } = new JSDOM(`<!doctype html><body>${html}`);
  for (const [selector, shadow] of shadows) {
    const roots: ParentNode[] = [window.document];
    for (const element of window.document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    const host = roots.map((root) => root.querySelector(selector)).find((found) => found);
    if (!host) throw new Error(`no ${selector}`);
    host.attachShadow({ mode: 'open' }).innerHTML = shadow;
  }
  return window.document;
}

describe('an open shadow root', () => {
  it('is laid flat, with the children of its host in their slots', () => {
    const document = withShadows(
      '<x-story><h1 slot="head">Ferry</h1><p>One</p>loose<p slot="nowhere">Unseen</p></x-story>',
      [
        [
          'x-story',
          '<style>p{}</style><header><slot name="head">No headline</slot></header><slot></slot><slot name="foot"><i>Foot</i></slot>',
        ],
      ],
    );
    expect(bodyOf(document)).toBe(
      '<x-story><style>p{}</style><header><h1 slot="head">Ferry</h1></header><p>One</p>loose<i>Foot</i></x-story>',
    );
  });

  it('may stand in another, and its slot among the children of that', () => {
    const document = withShadows('<x-outer><p>One</p></x-outer>', [
      ['x-outer', '<x-inner><slot></slot></x-inner><b>Outer</b>'],
      ['x-inner', '<section><slot></slot></section>'],
    ]);
    expect(bodyOf(document)).toBe(
      '<x-outer><x-inner><section><p>One</p></section></x-inner><b>Outer</b></x-outer>',
    );
  });

  it('with the story in it is read, and what it hides is out, with a line in the ledger', () => {
    const document = withShadows('<main><h1>Ferry returns</h1><x-body></x-body></main>', [
      ['x-body', `<article>${STORY}<p hidden>A draft in the shadow</p></article>`],
    ]);
    const result = extractedFrom(document);
    if (!result.ok) throw new Error(result.code);
    expect(result.article.text).toContain(FIRST);
    expect(result.article.text).not.toContain('A draft');
    expect(result.ledger).toContainEqual(
      expect.objectContaining({ kind: 'hidden', text: 'A draft in the shadow' }),
    );
  });

  it('is declared in a template where no script has run', () => {
    const html =
      '<div><template shadowrootmode="open"><section><slot></slot></section></template><p>One</p></div>';
    expect(bodyOf(documentOf(page('', html)))).toContain('<section><p>One</p></section>');
  });

  it('with more than may still be read stays closed', () => {
    const document = withShadows('<x-big></x-big>', [['x-big', '<i></i><i></i><i></i>']]);
    const [host] = document.querySelectorAll('x-big');
    const copy = documentOf('<x-big></x-big>').querySelector('x-big');
    if (!host || !copy) throw new Error('no host');
    expect(copyShadow(host, copy, 'x-big', new Map(), 3)?.copies).toHaveLength(3);
    expect(copyShadow(host, copy, 'x-big', new Map(), 2)).toBeNull();
  });

  it('names nothing that shadows a member of the copy', () => {
    const document = withShadows('<x-form></x-form>', [['x-form', '<form><input name="parentNode"></form>']]);
    expect(bodyOf(document)).not.toContain('parentNode');
  });
});

describe('pieces that React streams', () => {
  /** As it is read where no script has run. */
  const placed = (html: string) => {
    const document = documentOf(html);
    placeStreamed(document);
    return document;
  };
  const script = (call: string) => `<script>${call}</script>`;

  it('stand where the page’s own script would put them', () => {
    const html = page(
      '',
      `<main><h1>Ferry returns</h1><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>End</p></main>
       <div hidden id="S:0"><p>One</p><template id="P:1"></template><p>Three</p></div>${script('$RC("B:0","S:0")')}
       <div hidden id="S:1"><p>Two</p></div>${script('$RS("S:1","P:1")')}`,
    );
    expect(bodyOf(placed(html)).replace(/<script.*?script>|<!--.*?-->/g, '')).toMatch(
      /^<main><h1>Ferry returns<\/h1><p>One<\/p><p>Two<\/p><p>Three<\/p><p>End<\/p><\/main>\s*$/,
    );
  });

  it('are read as the article', () => {
    const html = page(
      '<title>Ferry returns</title>',
      `<main><h1>Ferry returns</h1><!--$?--><template id="B:0"></template>Loading<!--/$--></main><div hidden id="S:0"><article>${STORY}</article></div>`,
    );
    expect(articleOf(html).text).toContain(FIRST);
    expect(ledgerOf(html).filter(({ kind }) => kind === 'hidden')).toEqual([]);
  });

  it('leave alone what only looks like one', () => {
    const html = storyPage({ inside: '<div hidden id="Search:0"><p>A draft of the story</p></div>' });
    expect(articleOf(html).text).not.toContain('A draft');
  });

  it('end with the nested boundaries of what they replace', () => {
    const html = page(
      '',
      `<p><!--$?--><template id="B:2"></template>a<!--$-->b<!--/$-->c<!--/$-->d</p><div hidden id="S:2">X</div>`,
    );
    expect(placed(html).querySelector('p')?.textContent).toBe('Xd');
  });
});

describe('a part that is folded away', () => {
  const panel = (attributes: string, inside: string) =>
    `<h3><button aria-expanded="false" aria-controls="more">How it was mended</button></h3><div id="more" ${attributes}>${inside}</div>`;

  it.each([
    ['hidden="until-found"', `<div hidden="until-found"><p>${THIRD} So it was.</p></div>`],
    ['an accordion', panel('hidden', `<p>${THIRD} So it was.</p>`)],
    ['an accordion by style', panel('style="display:none"', `<p>${THIRD} So it was.</p>`)],
  ])('comes along: %s', (_what, inside) => {
    expect(articleOf(storyPage({ inside })).text).toContain('So it was.');
  });

  it('keeps hidden what would be hidden when it is opened', () => {
    const inside = panel('hidden', `<p>${THIRD} So it was.</p><p style="display:none">A draft</p>`);
    expect(articleOf(storyPage({ inside })).text).not.toContain('A draft');
  });

  it.each([
    ['a menu', `<nav>${panel('hidden', `<p>${THIRD} So it was.</p>`)}</nav>`],
    ['a list of links', panel('hidden', `<a href="/1">${THIRD} So it was.</a>`)],
    ['a box with fields', panel('hidden', `<p>${THIRD} So it was.</p><input type="email">`)],
    ['a dialog', panel('hidden role="dialog"', `<p>${THIRD} So it was.</p>`)],
    ['what no button controls', `<div hidden><p>${THIRD} So it was.</p></div>`],
  ])('stays folded where it is %s', (_what, inside) => {
    const html = storyPage({ inside });
    expect(articleOf(html).text).not.toContain('So it was.');
    expect(ledgerOf(html)).toContainEqual(expect.objectContaining({ kind: 'hidden' }));
  });
});

describe('markup beyond measure', () => {
  it('is laid flat where it nests too deep, in the order of the page', () => {
    const deep = `${'<div>'.repeat(1000)}<b>x<i>y</i>z</b>${SECOND}${'</div>'.repeat(1000)}`;
    const { document } = snapshotOf(documentOf(`<body>${deep}<p>After</p>`));
    let deepest = 0;
    for (const element of document.querySelectorAll('*')) {
      let depth = 0;
      for (let e: Element | null = element; e; e = e.parentElement) depth++;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBe(CAPS.depth);
    expect(document.body.textContent).toBe(`xyz${SECOND}After`);
  });

  it('keeps the order of text between the elements that are too deep', () => {
    const deep = `${'<div>'.repeat(CAPS.depth)}a<i>b<u>c</u>d</i>e<s>f</s>g${'</div>'.repeat(CAPS.depth)}h`;
    expect(snapshotOf(documentOf(`<body>${deep}`)).document.body.textContent).toBe('abcdefgh');
  });

  it('loses attributes by the thousand', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `a${i}`).join(' ');
    const { document } = snapshotOf(documentOf(`<p ${many}>One</p>`));
    expect(document.querySelector('p')?.attributes).toHaveLength(CAPS.attributes);
  });
});

describe('what the reader has selected', () => {
  function selectedIn(html: string, from: string, to: string) {
    const { window } = new JSDOM(html);
    const range = window.document.createRange();
    const first = window.document.querySelector(from)?.firstChild;
    const last = window.document.querySelector(to)?.lastChild;
    if (!first || !last) throw new Error('nothing to select');
    range.setStart(first, 4);
    range.setEnd(last, last.nodeValue?.length ?? 0);
    window.document.getSelection()?.addRange(range);
    return extractedFrom(window.document);
  }
  const html = storyPage({
    inside: `<ul><li id="a">The first point of all</li><li id="b">The second point, with a <b>word</b> in bold</li><li hidden>No</li><li id="c">The third</li></ul>`,
  });

  it('is offered beside the article, without what the page hides', () => {
    const result = selectedIn(html, '#a', '#c');
    if (!result.ok) throw new Error(result.code);
    expect(result.article.text).toContain(FIRST);
    expect(result.selection?.html).toBe(
      '<ul><li id="a">first point of all</li><li id="b">The second point, with a <b>word</b> in bold</li><li id="c">The third</li></ul>',
    );
    expect(result.selection?.text).toBe(
      'first point of all\n\nThe second point, with a word in bold\n\nThe third',
    );
    expect(result.selection?.wordCount).toBe(14);
  });

  it('is not offered where it is a word or two', () => {
    const result = selectedIn(html, '#c', '#c');
    expect(result.ok && result.selection).toBeUndefined();
  });
});

describe('what the live page does not show', () => {
  let isShown: (element: Element) => boolean;
  /** A document with a layout that shows what it is told to. */
  function laidOut(html: string, shows: (element: Element) => boolean): Document {
    isShown = shows;
    const { window } = new JSDOM(`<!doctype html><body>${html}`);
    window.Element.prototype.checkVisibility = function (this: Element) {
      return isShown(this);
    };
    return window.document;
  }

  it('does not come along', () => {
    const live = laidOut('<p>One</p><p class="later">Two</p>', (e) => e.className !== 'later');
    expect(bodyOf(live)).toBe('<p>One</p>');
  });

  it('comes along when it is all there is, but for what its markup hides', () => {
    const live = laidOut('<p>One</p><p hidden>Two</p><script>three()</script>', () => false);
    expect(bodyOf(live)).toBe('<p>One</p><script>three()</script>');
  });

  it('is looked for once, however deep hidden boxes with something to see are nested', () => {
    const depth = 150;
    let asked = 0;
    const live = laidOut(`${'<div>'.repeat(depth)}<p class="seen">One</p>`, (e) => {
      asked++;
      return e.className === 'seen';
    });
    expect(snapshotOf(live).document.body.textContent).toBe('One');
    expect(asked).toBeLessThan(3 * depth);
  });
});
