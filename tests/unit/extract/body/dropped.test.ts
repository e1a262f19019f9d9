/** What the parser of bodies drops by itself has its lines in the ledger, too. */
import { describe, expect, it } from 'vitest';
import { droppedEntries, notePieces } from '../../../../src/extract/body/dropped.js';
import { VOCABULARY } from '../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../src/extract/words.js';
import { documentOf, PARAGRAPHS } from '../page.js';

const WORDS = compileVocabulary(VOCABULARY);
const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;

/** The lines for a page of which `result` was kept. */
function dropped(page: string, result: string) {
  const noted = notePieces(documentOf(page).body, WORDS);
  return droppedEntries(noted, documentOf(result).body);
}

describe('a piece of the page that is not in the result', () => {
  it('has a line with its text and its place', () => {
    const page = `<div><p>${FIRST}</p><p>${SECOND}</p></div><section><p>${THIRD}</p></section>`;
    const entries = dropped(page, `<p>${FIRST}</p>`);
    expect(entries.map(({ text }) => text)).toEqual([SECOND, THIRD]);
    for (const { path, text } of entries)
      expect(documentOf(page).querySelector(path)?.textContent).toBe(text);
    expect(entries[0]).toMatchObject({ rule: 'readability', kind: 'other' });
  });

  it('is one line with its neighbours in the same box', () => {
    expect(
      dropped(`<div><p>${FIRST}</p><p>${SECOND}</p></div><p>${THIRD}</p>`, `<p>${THIRD}</p>`),
    ).toMatchObject([{ text: `${FIRST} ${SECOND}` }]);
  });

  it.each([
    ['is kept under another name', `<div>${FIRST}</div>`, `<section><p>${FIRST}</p></section>`],
    [
      'is kept in pieces that a line break cuts',
      `<div>${FIRST}<br><br>${SECOND}</div>`,
      `<p>${FIRST}</p><p>${SECOND}</p>`,
    ],
    ['is kept with other white space', `<p>${FIRST.replaceAll(' ', '\n ')}</p>`, `<p>${FIRST}</p>`],
    ['is short', '<p>Read on</p>', '<p></p>'],
    ['is a script', `<script>${FIRST}</script>`, '<p></p>'],
  ])('has none where it %s', (_what, page, result) => {
    expect(dropped(page, result)).toEqual([]);
  });

  it('has one where it stood twice and was kept once', () => {
    expect(
      dropped(`<p>${FIRST}</p><p>${SECOND}</p><p>${FIRST}</p>`, `<p>${FIRST}</p><p>${SECOND}</p>`),
    ).toHaveLength(1);
  });

  it.each([
    ['navigation', `<nav><p>${FIRST}</p></nav>`],
    ['related', `<div class="more-stories"><p>${FIRST}</p></div>`],
    ['related', `<div><a href="/1">${FIRST}</a></div>`],
    ['newsletter', `<div class="newsletter-signup"><p>${FIRST}</p></div>`],
    ['comments', `<div id="comments"><div><p>${FIRST}</p></div></div>`],
    ['share', `<div class="share-bar"><p>${FIRST}</p></div>`],
    ['ad', `<div class="ad-slot"><p>${FIRST}</p></div>`],
  ])('is of the kind that its box says: %s', (kind, page) => {
    expect(dropped(page, '<p></p>')).toMatchObject([{ kind }]);
  });
});
