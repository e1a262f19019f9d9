import { describe, expect, it } from 'vitest';
import { normalized, shapeOf } from './normalized.js';

describe('the shape of a body', () => {
  it.each([
    [
      'a first heading is a second: the headline is the only first',
      '<h1 id="a">Noon</h1>',
      '<h2 id="a">Noon</h2>',
    ],
    ['lower headings stay', '<h2>Noon</h2><h3>Gate</h3>', '<h2>Noon</h2><h3>Gate</h3>'],
    ['a table of one cell is its content', '<table><tr><td><p>Noon</p></td></tr></table>', '<p>Noon</p>'],
    [
      'a table for layout is its content, in order',
      '<table role="presentation"><tr><td><p>One</p></td><td><p>Two</p></td></tr></table>',
      '<p>One</p><p>Two</p>',
    ],
    [
      'wrappers around blocks give way',
      '<div><section><div><p>Noon</p></div></section></div>',
      '<p>Noon</p>',
    ],
    ['a wrapper around text is a paragraph', '<div>Noon <b>sharp</b></div>', '<p>Noon <b>sharp</b></p>'],
    [
      'text between blocks is a paragraph',
      '<div>Noon<p>Dusk</p>Night</div>',
      '<p>Noon</p><p>Dusk</p><p>Night</p>',
    ],
    [
      'language and direction go with the paragraph',
      '<div lang="ar" dir="rtl">ظهرا</div>',
      '<p lang="ar" dir="rtl">ظهرا</p>',
    ],
    [
      'empty blocks leave',
      '<p></p><div> </div><p>&nbsp;</p><h2><span></span></h2><ul><li></li></ul><p>Noon</p>',
      '<p>Noon</p>',
    ],
    ['line breaks around text leave', '<p><br> <br>Noon<br>Dusk<br></p>', '<p>Noon<br>Dusk</p>'],
    [
      'what stands in a form stays, without its fields',
      '<form><fieldset><p>Noon</p><input></fieldset><p>Gate</p></form>',
      '<p>Noon</p><p>Gate</p>',
    ],
    [
      'what an article does not hold leaves',
      '<p>Noon</p><form><input></form><button>x</button><style>p{}</style>',
      '<p>Noon</p>',
    ],
  ])('%s', (_what, html, shape) => {
    expect(shapeOf(html)).toBe(shape);
  });

  it.each([
    [
      'a table of data',
      '<table><tbody><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></tbody></table>',
    ],
    ['a list', '<ul><li>One</li><li>Two<ol><li>Three</li></ol></li></ul>'],
    ['a quotation', '<blockquote><p>I never doubted.</p></blockquote>'],
    ['code', '<pre><code>a\n  b</code></pre>'],
    ['ruby, subscript and superscript', '<p><ruby>港<rt>みなと</rt></ruby> H<sub>2</sub>O x<sup>2</sup></p>'],
    ['a place that links lead to', '<p>Noon<a id="note-1"></a></p>'],
    ['details', '<details><summary>Old</summary><p>Noon</p></details>'],
  ])('keeps %s', (_what, html) => {
    expect(shapeOf(html)).toBe(html);
  });

  it('keeps a figure with its caption', () => {
    const figure = normalized(
      '<figure><img src="/quay.jpg" alt=""><figcaption>The quay at dawn</figcaption></figure>',
    ).querySelector('figure');
    expect(figure?.querySelector('img')).not.toBeNull();
    expect(figure?.querySelector('figcaption')?.textContent).toBe('The quay at dawn');
  });

  it('is the same when it is normalized again', () => {
    const html = `<div>Noon<section><h1>A</h1><div>B <a href="/c">C</a></div></section><table><tr><td>D</td></tr></table>
      <figure><img src="/e.jpg"><figcaption>E</figcaption></figure></div>`;
    const once = normalized(html).innerHTML;
    expect(normalized(once).innerHTML).toBe(once);
  });
});
