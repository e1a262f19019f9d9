/**
 * The clutter rules, each told by what leaves with its line in the ledger, and by what looks like it and is not
 * taken. The guard that no rule may take the article itself is at the end.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOf, documentOf, HEADLINE, ledgerOf, PARAGRAPHS, storyPage } from '../page.js';
import { CASES, LONG } from './clutter-cases.js';

function entriesOf(rule: string, inside: string) {
  return ledgerOf(storyPage({ inside })).filter((entry) => entry.rule === rule);
}

describe.each(CASES)('$rule', ({ rule, kind, leaves, stays }) => {
  it.each(leaves)('takes %s', (inside, text) => {
    const entries = entriesOf(rule, inside);
    expect(entries.map((entry) => entry.text).join(' ')).toContain(text);
    for (const entry of entries) {
      expect(entry).toMatchObject({ rule, kind });
      expect(entry.reason).toMatch(/^\p{Lu}.*\.$/u);
    }
    const { text: prose } = articleOf(storyPage({ inside }));
    expect(prose).not.toContain(text.split(' ').slice(0, 3).join(' '));
    for (const paragraph of PARAGRAPHS) expect(prose).toContain(paragraph);
  });

  it.each(stays)('leaves %s', (inside, text) => {
    expect(inside).toContain(text);
    expect(ledgerOf(storyPage({ inside })).filter((entry) => entry.text.includes(text))).toEqual([]);
  });
});

describe('field-line', () => {
  const under = (headline: string) => storyPage().replace('</h1>', `</h1>${headline}`);

  it('takes headline, byline and date from above the body', () => {
    const html = under('<p class="byline">By Mara Quist</p><p class="date">3 May 2024</p>');
    const fields = ledgerOf(html).filter(({ rule }) => rule === 'field-line');
    expect(fields.map(({ text }) => text).sort()).toEqual(['3 May 2024', 'By Mara Quist', HEADLINE]);
    for (const field of fields) expect(field.kind).toBe('metadata');
    expect(articleOf(html).text).toMatch(/^The car ferry/);
  });

  it('takes the kicker above the headline, and no other line there', () => {
    const above = (line: string) => storyPage().replace('<h1', `${line}<h1`);
    const texts = (html: string) => ledgerOf(html).map(({ text }) => text);
    expect(texts(above('<p class="kicker">Quay Street</p>'))).toContain('Quay Street');
    expect(texts(above(`<p class="kicker">${LONG}</p>`))).toEqual([HEADLINE]);
  });

  it.each([
    [`<p><time datetime="2024-05-03">3 May 2024</time> was a day of fog. ${LONG}</p>`, 'was a day of fog'],
    ['<blockquote><time datetime="2024-05-03">3 May 2024</time></blockquote>', '3 May 2024'],
    [
      `<p>By <a rel="author" href="/mq">Mara Quist</a>’s own account the fog was worse. ${LONG}</p>`,
      'the fog was worse',
    ],
  ])('leaves a date or a name that is part of the story: %s', (inside, text) => {
    expect(ledgerOf(under(inside)).filter((entry) => entry.text.includes(text))).toEqual([]);
    expect(articleOf(under(inside)).text).toContain(text);
  });
});

describe('navigation', () => {
  it('takes no list of facts for one of topics; that the trees may still take it is a known weakness', () => {
    const facts = '<li>Length: 31 metres between the rails</li><li>Crew: four and a cat</li>';
    expect(entriesOf('navigation', `<ul class="tags">${facts}</ul>`)).toEqual([]);
  });
});

describe('related-list', () => {
  it('takes what stands below its heading, and nothing above', () => {
    const list = (items: string[]) =>
      `<ul>${items.map((item, i) => `<li><a href="/${item}-${i}">${item}</a>, two of each</li>`).join('')}</ul>`;
    const gear = list(
      ['Anchor of forged steel', 'Lamp with a spare wick', 'Kettle that does not spill'].flatMap((x) => [
        x,
        `${x}, small`,
      ]),
    );
    const inside = `<div>${gear}<h3>Related stories</h3>${list(['The lamp thief', 'The kettle war'])}</div>`;
    const texts = entriesOf('related-list', inside)
      .map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('The kettle war');
    expect(texts).not.toContain('Anchor');
  });
});

describe('next-story', () => {
  const next = (inside: string) => storyPage({ after: `<article class="story">${inside}</article>` });

  it('takes the story that is loaded below the one asked for', () => {
    const html = next(`<h2><a href="/town/ladder">Ladder to face the sea</a></h2><p>${LONG}</p>`);
    expect(ledgerOf(html)).toContainEqual(expect.objectContaining({ rule: 'next-story', kind: 'related' }));
    expect(articleOf(html).text).not.toContain('seventeen owners');
  });

  it('leaves the story where the first article holds the head of the page alone', () => {
    const beside = `<section>${`<p>${LONG}</p>`.repeat(3)}</section>`;
    const story = storyPage({ after: beside }).replace(
      '</h1>',
      '</h1></article><article class="story"><h2><a href="/a">On</a></h2>',
    );
    expect(ledgerOf(story).filter(({ rule }) => rule === 'next-story')).toEqual([]);
  });

  it('leaves a further part of the same story', () => {
    const html = next(`<h2>The old boat</h2><p>${LONG}</p>`);
    expect(ledgerOf(html).filter(({ rule }) => rule === 'next-story')).toEqual([]);
  });
});

describe('the rules', () => {
  it('are all told here', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../src/extract/body/rules');
    const notRules = ['index.ts', 'measure.ts', 'rule.ts'];
    const rules = readdirSync(folder).filter((file) => !notRules.includes(file));
    const told = [...CASES.map(({ rule }) => rule), 'field-line', 'next-story'].map((rule) => `${rule}.ts`);
    expect(told.sort()).toEqual(rules.sort());
  });

  it.each([
    'ad-slot advertisement sponsored',
    'share-tools social',
    'related most-popular',
    'cookie-consent',
    'newsletter signup',
    'author-bio',
    'breadcrumb tags navigation',
    'comments',
    'sidebar',
  ])('never take the article, whatever its container is called: %s', (name) => {
    const story = storyPage({
      inside: `<p>${LONG} She was painted by cookie light, to keep her privacy.</p>`,
    });
    const opened = `<div class="${name}" id="${name.split(' ')[0]}">`;
    // The headline stands in the container, or above it.
    for (const html of [story.replace('<article>', opened), story.replace('</h1>', `</h1>${opened}`)]) {
      const { text } = articleOf(
        html.replace('</article>', html.includes('<article>') ? '</div></article>' : '</div>'),
      );
      for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    }
  });

  it('say in the ledger where the block stood', () => {
    const html = storyPage({ inside: '<div class="ad-slot">Buy a bigger boat</div>' });
    const [entry] = ledgerOf(html).filter(({ kind }) => kind === 'ad');
    expect(documentOf(html).querySelector(entry?.path ?? '')?.textContent).toBe('Buy a bigger boat');
  });

  it('leave a page without clutter alone', () => {
    expect(ledgerOf(storyPage()).map(({ text }) => text)).toEqual([HEADLINE]);
  });
});
