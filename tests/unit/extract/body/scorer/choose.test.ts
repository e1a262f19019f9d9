import { describe, expect, it } from 'vitest';
import { chooseBlocks } from '../../../../../src/extract/body/scorer/choose.js';
import { measurePage } from '../../../../../src/extract/body/scorer/measured-page.js';
import { pageTable } from '../../../../../src/extract/body/scorer/page-table.js';
import { VOCABULARY } from '../../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../../src/extract/words.js';
import { documentOf, page } from '../../page.js';

const words = compileVocabulary(VOCABULARY);

/** What is chosen of a page's blocks, given a score for each. */
function chosenOf(body: string, scores: number[], kept: number[] = []): string[] {
  const table = pageTable(documentOf(page('', body)).body);
  const measured = measurePage(table, kept, { title: '', excerpt: '', words });
  const chosen = chooseBlocks(measured, scores);
  return table.blocks.filter((_, i) => chosen[i]).map(({ text }) => text);
}

const LONG = 'The ferry was back in service by noon on the first day of the month';

describe('choosing blocks', () => {
  it('takes those that score at least 0', () => {
    expect(chosenOf('<p>One</p><p>Two</p><p>Three</p>', [1, -1, 0])).toEqual(['One', 'Three']);
  });

  describe('of prose that Readability kept', () => {
    const lines = ['ferry', 'train', 'tram', 'bus', 'lift'].map((what) => LONG.replace('ferry', what));
    const [, second = '', ...rest] = lines;
    const body = lines.map((text) => `<div><p>${text}</p></div>`).join('');
    const kept = [1, 1, 1, 1, 1];

    it('lets a little go on clear evidence only', () => {
      expect(chosenOf(body, [-20, 5, 5, 5, 5], kept)).toEqual(lines);
      expect(chosenOf(body, [-21, 5, 5, 5, 5], kept)).toEqual([second, ...rest]);
      expect(chosenOf(body, [-20, 5, 5, 5, 5])).toEqual([second, ...rest]);
    });

    it('lets much go on very clear evidence only', () => {
      expect(chosenOf(body, [-80, -80, 5, 5, 5], kept)).toEqual(lines);
      expect(chosenOf(body, [-81, -80, 5, 5, 5], kept)).toEqual([second, ...rest]);
      expect(chosenOf(body, [-81, -81, 5, 5, 5], kept)).toEqual(rest);
    });
  });

  it('does not take a page for a table that is laid out in one', () => {
    const links = '<p>On</p>'.repeat(7);
    const layout = `<table><tr><td><p>${LONG}</p></td><td>${links}</td></tr></table>`;
    expect(chosenOf(layout, [5, -9, -9, -9, -9, -9, -9, -9], [1])).toEqual([LONG]);
  });

  it('takes a table whole or not at all, by most of its words', () => {
    const table = '<table><tr><td>A long cell of many words</td><td>8</td></tr></table>';
    expect(chosenOf(`<p>Text</p>${table}`, [5, 3, -9])).toEqual(['Text', 'A long cell of many words', '8']);
    expect(chosenOf(`<p>Text</p>${table}`, [5, -1, 9])).toEqual(['Text']);
  });

  it('takes the first of two paragraphs with the same words, and every short refrain', () => {
    expect(chosenOf(`<p>${LONG}</p><p>Hey</p><p>${LONG.toUpperCase()}.</p><p>Hey</p>`, [1, 1, 9, 1])).toEqual(
      [LONG, 'Hey', 'Hey'],
    );
  });

  it('leaves a short line in the row of the article’s paragraphs, unless it is clearly none', () => {
    const row = (line: string) => `<div><p>${LONG}</p><p>${LONG} too</p>${line}</div>`;
    expect(chosenOf(row('<p>The end.</p>'), [1, 1, -50], [1, 1, 1])).toContain('The end.');
    expect(chosenOf(row('<p>The end.</p>'), [1, 1, -70], [1, 1, 1])).not.toContain('The end.');
    expect(chosenOf(row('<p class="note">The end.</p>'), [1, 1, -50], [1, 1, 1])).not.toContain('The end.');
    expect(chosenOf(row('<p><a href="/">The end.</a></p>'), [1, 1, -50], [1, 1, 1])).not.toContain(
      'The end.',
    );
    expect(chosenOf(`${row('')}<p>The end.</p>`, [1, 1, -50], [1, 1, 1])).not.toContain('The end.');
  });

  it('leaves the cells of a table that say the same in many rows', () => {
    const row = '<tr><td>The ferry sailed at noon with all of its crew</td><td>12</td></tr>';
    expect(chosenOf(`<p>${LONG}</p><table>${row.repeat(3)}</table>`, [1, 1, 1, 1, 1, 1, 1])).toHaveLength(7);
  });

  it('leaves out headings after the last text', () => {
    expect(chosenOf('<h2>First</h2><p>Text</p><h2>Last</h2><h3>Very last</h3>', [1, 1, 1, 1])).toEqual([
      'First',
      'Text',
    ]);
  });

  it('falls back to what Readability kept where the trees leave nearly nothing of it', () => {
    expect(chosenOf(`<p>${LONG}</p><p>Menu</p>`, [-90, 1], [1, 0])).toEqual([LONG]);
  });
});
