import { describe, expect, it } from 'vitest';
import { proseText } from '../../../src/text/prose.js';
import { documentOf } from '../extract/page.js';

describe('the prose of a body', () => {
  it.each([
    ['is a line a paragraph', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['breaks where the reader sees a new line', '<p>One<br>Two</p>', 'One\n\nTwo'],
    [
      'breaks at every block',
      '<h2>A</h2><ul><li>B</li><li>C</li></ul><div>D<p>E</p>F</div>',
      'A\n\nB\n\nC\n\nD\n\nE\n\nF',
    ],
    ['breaks at every cell of a table', '<table><tr><td>A</td><td>B</td></tr></table>', 'A\n\nB'],
    ['does not break within a line', '<p>One <b>t</b>wo <a href="/">three</a></p>', 'One two three'],
    ['folds white space', '<p> One \n\t two\u00a0three </p>', 'One two three'],
    ['leaves captions out', '<figure><img><figcaption>The quay</figcaption></figure><p>One</p>', 'One'],
    ['leaves readings out', '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>へ</p>', '港へ'],
    ['leaves scripts and styles out', '<p>One</p><script>two()</script><style>p{}</style>', 'One'],
    ['is empty without any', '<p> </p><figure><figcaption>The quay</figcaption></figure>', ''],
  ])('%s', (_what, html, text) => {
    expect(proseText(documentOf(html).body)).toBe(text);
  });
});
