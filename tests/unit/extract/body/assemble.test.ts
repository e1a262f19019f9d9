import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/extract/body/assemble.js';
import { textNodes } from '../../../../src/extract/body/readability.js';
import { documentOf, page } from '../page.js';

/** Assembles a body of which the texts with "no" were passed over; what was left, and what was said to go. */
function assembled(body: string) {
  const root = documentOf(page('', body)).body;
  const texts = textNodes(root).filter(
    ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'figcaption',
  );
  const isPassed = ({ data }: Text) => /\bno\b/.test(data);
  const gone: string[] = [];
  const left = assemble(
    root,
    new Set(texts.filter((t) => !isPassed(t))),
    new Set(texts.filter(isPassed)),
    (node) => gone.push((node.textContent ?? '').trim()),
  );
  return { html: left?.innerHTML ?? null, tag: left?.localName, gone };
}

describe('assembling a body', () => {
  it('keeps the chosen text where it stands and tells of the rest, outermost', () => {
    const { html, gone } = assembled('<div><p>yes</p><div><p>no 1</p><p>no 2</p></div><p>yes</p></div>');
    expect(html).toBe('<p>yes</p><p>yes</p>');
    expect(gone).toEqual(['no 1no 2']);
  });

  it('goes through wrappers down to the smallest that holds all', () => {
    expect(assembled('<p>no</p><main><div class="a"><p>yes</p><p>yes</p></div></main>')).toMatchObject({
      tag: 'div',
      html: '<p>yes</p><p>yes</p>',
    });
  });

  it('keeps pictures that stand with chosen text, with their captions', () => {
    const figure = '<figure><img src="a.jpg"><figcaption>A caption</figcaption></figure>';
    expect(assembled(`<article><p>yes</p>${figure}</article>`).html).toBe(`<p>yes</p>${figure}`);
  });

  it('drops pictures that stand with text that goes, and the furniture of the page', () => {
    const card = '<div class="card"><img src="b.jpg"><p>no</p></div>';
    const icon = '<img class="share-icon" src="c.png"><img src="d.png" width="16" height="16">';
    expect(assembled(`<article><p>yes</p>${card}${icon}</article>`).html).toBe('<p>yes</p>');
  });

  it('keeps line breaks, rules and the cells of a kept table', () => {
    const table = '<table><tbody><tr><td>yes</td><td></td></tr></tbody></table>';
    expect(assembled(`<p>yes<br>yes</p><hr>${table}`).html).toBe(`<p>yes<br>yes</p><hr>${table}`);
  });

  it('drops single lines out of text cut by line breaks', () => {
    const { html, gone } = assembled('<div>yes<br><br>no<br><br>yes</div><p>yes</p>');
    expect(html).toBe('<div>yes<br><br><br><br>yes</div><p>yes</p>');
    expect(gone).toEqual(['no']);
  });

  it('is nothing where nothing was chosen', () => {
    expect(assembled('<p>no</p>').html).toBeNull();
  });
});
