import { describe, expect, it } from 'vitest';
import { keptShares } from '../../../../../src/extract/body/scorer/kept.js';
import { pageTable } from '../../../../../src/extract/body/scorer/page-table.js';
import { runAtOnce } from '../../../../../src/extract/steps.js';
import { documentOf, page } from '../../page.js';

function keptOf(body: string, most?: number): [string, number][] {
  const document = documentOf(page('', body));
  const before = document.documentElement.outerHTML;
  const { blocks } = pageTable(document.body);
  const shares = runAtOnce(keptShares(document, blocks, most));
  expect(document.documentElement.outerHTML).toBe(before);
  return blocks.map(({ text }, i) => [text.slice(0, 12), shares[i] ?? -1]);
}

const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<p>Paragraph ${i} of the ferry’s story, told at length, with commas, and a full stop at its end.</p>`,
  ).join('');

describe('what Readability kept', () => {
  it('is told for each block, the page unchanged', () => {
    const kept = keptOf(`<nav><a href="/">Home of the Post</a></nav><article>${paragraphs(9)}</article>`);
    expect(kept[0]).toEqual(['Home of the ', 0]);
    expect(kept.slice(1).every(([, share]) => share === 1)).toBe(true);
  });

  it('is followed through new starts with laxer rules', () => {
    // Too short for the first, strict run: Readability starts again from its copy of the page.
    const kept = keptOf(`<div class="sidebar">${paragraphs(3)}</div><footer>Printed in Tidewater</footer>`);
    expect(kept.slice(0, 3).map(([, share]) => share)).toEqual([1, 1, 1]);
  });

  it('is taken from their neighbours for the blocks of a page too large for it', () => {
    const list = '<li><a href="/a">A</a> <a href="/b">teaser</a></li>'.repeat(90);
    const kept = keptOf(
      `<nav><ul>${list}</ul></nav><article>${paragraphs(300)}</article><footer>Printed here</footer>`,
      200,
    );
    const shares = kept.map(([, share]) => share);
    expect(shares.length).toBe(391);
    expect(shares.slice(0, 90).every((share) => share === 0)).toBe(true);
    expect(shares.slice(90, -1).every((share) => share === 1)).toBe(true);
    expect(shares.at(-1)).toBe(0);
  });

  it('is nothing on a page without text', () => {
    expect(keptOf('<img src="a.jpg">')).toEqual([]);
  });
});
