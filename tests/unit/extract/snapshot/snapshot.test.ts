import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../../src/extract/snapshot/index.js';
import { articleOf, documentOf, ledgerOf, PARAGRAPHS, storyPage } from '../page.js';

describe('a snapshot', () => {
  it('is a copy: the live page stays as it was', () => {
    const live = documentOf(
      storyPage({
        inside: `<form><input name="parentNode"></form><p hidden>Not yet</p><img data-src="/a.jpg">
          <div id="comments">Nice boat</div>`,
      }),
    );
    const before = live.documentElement.outerHTML;
    const snapshot = snapshotOf(live);
    expect(snapshot.refusal).toBeNull();
    expect(snapshot.document).not.toBe(live);
    for (const element of snapshot.document.querySelectorAll('*')) element.remove();
    expect(live.documentElement.outerHTML).toBe(before);
  });

  it('belongs to no window, so that nothing in it loads or runs', () => {
    const live = new JSDOM('<p>Ferry</p><script src="/a.js"></script>', { url: 'https://a.example/' });
    expect(live.window.document.defaultView).not.toBeNull();
    expect(snapshotOf(live.window.document).document.defaultView).toBeNull();
  });
});

describe('what the page itself does not show', () => {
  it.each([
    ['the attribute "hidden"', '<p hidden>A draft of the story</p>'],
    ['display: none', '<p style="color: red; display:none">A draft of the story</p>'],
    ['visibility: hidden', '<div style="visibility: hidden"><p>A draft of the story</p></div>'],
  ])('is out, with a line in the ledger: %s', (_what, inside) => {
    const html = storyPage({ inside });
    expect(articleOf(html).text).not.toContain('A draft of the story');
    const entries = ledgerOf(html).filter(({ kind }) => kind === 'hidden');
    expect(entries).toMatchObject([{ rule: 'invisible', text: 'A draft of the story' }]);
    const path = entries[0]?.path ?? '';
    expect(documentOf(html).querySelector(path)?.textContent).toBe('A draft of the story');
  });

  it('is one line in the ledger, however much it holds', () => {
    const html = storyPage({ inside: '<div hidden><p hidden>One</p><p style="display:none">Two</p></div>' });
    expect(ledgerOf(html).filter(({ kind }) => kind === 'hidden')).toMatchObject([{ text: 'One Two' }]);
  });

  it('is not what a closed <details> holds, nor what only looks like a style', () => {
    const html = storyPage({
      inside: `<details><summary>The old timetable</summary><p>${PARAGRAPHS[0]} As it was.</p></details>
        <p style="background: url(display-none.png)">${PARAGRAPHS[1]} As it is.</p>`,
    });
    expect(articleOf(html).text).toContain('As it was.');
    expect(articleOf(html).text).toContain('As it is.');
  });

  it('leaves no line in the ledger where it says nothing', () => {
    expect(ledgerOf(storyPage({ inside: '<div hidden><img src="/a.gif"></div>' }))).not.toContainEqual(
      expect.objectContaining({ kind: 'hidden' }),
    );
  });
});

describe('a tab that shows a PDF', () => {
  it('is refused as such', () => {
    const { DOMParser, Document } = new JSDOM('').window;
    const viewer = new DOMParser().parseFromString('<embed>', 'text/html');
    // No parser makes a document of this type; browsers do, around their viewer.
    Object.defineProperty(Document.prototype, 'contentType', { get: () => 'application/pdf' });
    expect(snapshotOf(viewer).refusal).toBe('pdf');
  });
});

describe('a document without an element', () => {
  it('is an empty page', () => {
    const document = documentOf('');
    document.documentElement.remove();
    expect(snapshotOf(document).refusal).toBe('empty-page');
  });
});
