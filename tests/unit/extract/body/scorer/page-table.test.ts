import { describe, expect, it } from 'vitest';
import { pageTable } from '../../../../../src/extract/body/scorer/page-table.js';
import { documentOf, page } from '../../page.js';

const tableOf = (body: string) => pageTable(documentOf(page('', body)).body);
const textsOf = (body: string) => tableOf(body).blocks.map(({ text }) => text);

describe('cutting a page into blocks', () => {
  it('ends a block where a block element begins or ends', () => {
    expect(textsOf('<div>Before <p>The ferry</p> after<ul><li>one</li><li>two</li></ul></div>')).toEqual([
      'Before',
      'The ferry',
      'after',
      'one',
      'two',
    ]);
  });

  it('keeps inline elements together, and folds white space', () => {
    expect(textsOf('<p>The <b>old</b>\n  <a href="/f">ferry</a>\u00a0sails</p>')).toEqual([
      'The old ferry sails',
    ]);
  });

  it('cuts at two line breaks in a row and not at one', () => {
    expect(textsOf('<div>One<br>two<br> <br>three</div>')).toEqual(['One two', 'three']);
  });

  it('passes by captions, controls, scripts and the glosses of ruby', () => {
    const body =
      '<p>Seen</p><figure><img src="a.jpg"><figcaption>A caption</figcaption></figure><button>More</button>' +
      '<script>no()</script><p><ruby>東京<rt>とうきょう</rt></ruby>の天気</p>';
    expect(textsOf(body)).toEqual(['Seen', '東京の天気']);
  });

  it('takes no lone sign for a block', () => {
    expect(textsOf('<p>•</p><p>–</p><p>7</p>')).toEqual(['7']);
  });

  it('counts what stands in links, in bold and in italics', () => {
    const [block] = tableOf('<p>Now <a href="/x">read <b>this</b></a> or <i>that</i></p>').blocks;
    expect(block).toMatchObject({ text: 'Now read this or that', linked: 8, bold: 4, slanted: 4 });
  });

  it('leads from each block to its text nodes and its elements', () => {
    const { parts, blocks } = tableOf('<section class="storyBody"><p id="lead-text">The ferry</p></section>');
    expect(blocks[0]?.nodes.map(({ data }) => data)).toEqual(['The ferry']);
    expect(parts.map(({ tag, names }) => [tag, names])).toEqual([
      ['body', ''],
      ['section', 'story body'],
      ['p', 'lead text'],
    ]);
    expect(blocks[0]?.part.parent?.tag).toBe('section');
  });

  it('says where the headline stood', () => {
    const document = documentOf(page('', '<p>Before</p><header></header><p>After</p>'));
    const mark = document.createComment('');
    document.querySelector('header')?.append(mark);
    const { headline } = pageTable(document.body, mark);
    expect([headline?.part.tag, headline?.blocksBefore]).toEqual(['header', 1]);
  });

  it('does not run out of stack on deep nesting', () => {
    const document = documentOf(page('', ''));
    let element = document.createElement('div');
    element.append('at the bottom');
    // From the bottom up: the other way each step costs as much as it is deep.
    for (let i = 0; i < 20_000; i++) {
      const outer = document.createElement('div');
      outer.append(element);
      element = outer;
    }
    expect(pageTable(element).blocks.map(({ text }) => text)).toEqual(['at the bottom']);
  });
});
