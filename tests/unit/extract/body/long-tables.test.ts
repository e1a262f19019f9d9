import { describe, expect, it } from 'vitest';
import { shortenTables } from '../../../../src/extract/body/long-tables.js';
import { articleOf, documentOf, PARAGRAPHS, page, storyPage } from '../page.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `<tr><td>${i}</td><td>${(i * 7) % 113} m</td></tr>`).join('');

describe('a long table', () => {
  it('is judged by its beginning, and is whole again afterwards', () => {
    const { body } = documentOf(
      `<table><thead>${rows(1)}</thead><tbody>${rows(300)}</tbody></table><p>Noon</p>`,
    );
    const before = body.innerHTML;
    const complete = shortenTables(body);
    expect(body.querySelectorAll('tr')).toHaveLength(40);
    complete();
    expect(body.innerHTML).toBe(before);
  });

  it('does not come back where it has gone', () => {
    const { body } = documentOf(`<div><table>${rows(300)}</table></div><p>Noon</p>`);
    const complete = shortenTables(body);
    body.querySelector('div')?.remove();
    complete();
    expect(body.innerHTML).toBe('<p>Noon</p>');
  });

  it.each([
    ['is short', `<table>${rows(99)}</table>`],
    ['lays out text', `<table>${`<tr><td>${PARAGRAPHS[0]}</td></tr>`.repeat(120)}</table>`],
    ['holds another', `<table>${rows(120)}<tr><td><table><tr><td>1</td></tr></table></td></tr></table>`],
  ])('is left alone when it %s', (_what, html) => {
    const { body } = documentOf(html);
    const before = body.innerHTML;
    shortenTables(body);
    expect(body.innerHTML).toBe(before);
  });

  it('leaves the article around it what it is', () => {
    const { html, text } = articleOf(
      page('<title>Depths of the estuary</title>', storyPage({ inside: `<table>${rows(800)}</table>` })),
    );
    expect(html.match(/<tr>/g)).toHaveLength(800);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});
