/**
 * Fields and pictures whose names shadow members of the document and of their form. A page with them is read like
 * any other: a parser that trusts the shadowed members goes round for ever, or throws.
 */
import { describe, expect, it } from 'vitest';
import { extractedFrom, PARAGRAPHS, storyPage } from '../page.js';
import { clobberedDocument, SHADOWED } from './named-properties.js';

function expectStory(html: string): void {
  const result = extractedFrom(clobberedDocument(html));
  if (!result.ok) throw new Error(`expected an article, got "${result.code}"`);
  for (const paragraph of PARAGRAPHS) expect(result.article.text).toContain(paragraph);
}

describe('a page whose names shadow members', () => {
  it.each(SHADOWED)('is read with a field named "%s"', (name) => {
    expectStory(storyPage({ inside: `<form><input name="${name}"><p>${PARAGRAPHS[0]}</p></form>` }));
    expectStory(
      storyPage({ inside: `<form><button id="${name}">Vote</button><p>${PARAGRAPHS[0]}</p></form>` }),
    );
  });

  it.each(SHADOWED)('is read with a picture, a form, a frame and an object named "%s"', (name) => {
    for (const element of ['img', 'form', 'iframe', 'object'])
      expectStory(storyPage({ inside: `<${element} name="${name}"></${element}>` }));
    expectStory(storyPage({ inside: `<object id="${name}"></object>` }));
  });

  it('is read when all of it stands in a form with all of these names', () => {
    const fields = SHADOWED.map((name) => `<input name="${name}">`).join('');
    const html = storyPage({ inside: fields });
    expectStory(html.replace('<main>', '<form>').replace('</main>', '</form>'));
  });

  it('keeps the names that are data', () => {
    const html = storyPage({
      head: '<meta name="author" content="Mara Quist">',
      inside: '<form><input name="parentNode"></form>',
    });
    expect(extractedFrom(clobberedDocument(html))).toMatchObject({ article: { byline: 'Mara Quist' } });
  });

  it('is a page like those of a browser', () => {
    const document = clobberedDocument('<form><input name="parentNode"></form><img name="querySelectorAll">');
    expect(document.forms[0]?.parentNode?.nodeName).toBe('INPUT');
    expect(document.querySelectorAll).not.toBeTypeOf('function');
  });
});
