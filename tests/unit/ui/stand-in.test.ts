import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nameLinks, standInFor } from '../../../src/ui/stand-in.js';

/** A body after its only picture has been replaced. */
function replaced(html: string): HTMLElement {
  const { document } = new JSDOM(html).window;
  const image = document.querySelector('img');
  if (image) standInFor(image);
  return document.body;
}

describe('what stands for a picture that is not shown', () => {
  it('is its words, which are no text of the article', () => {
    const html =
      '<figure><img src="https://a.example/b.png" width="800" height="600" alt=" The quay "></figure>';
    expect(replaced(html).innerHTML).toBe('<figure><span dir="auto" title="The quay"></span></figure>');
  });

  it('is nothing for one without words, and what is said below it stays', () => {
    expect(replaced('<figure><img><figcaption>The quay</figcaption></figure>').innerHTML).toBe(
      '<figure><figcaption>The quay</figcaption></figure>',
    );
  });

  it('leaves no empty link', () => {
    expect(replaced('<p>One <a href="https://a.example/"> <img alt=""></a></p>').innerHTML).toBe(
      '<p>One </p>',
    );
    expect(replaced('<p><a href="https://a.example/">More <img></a></p>').textContent).toBe('More ');
  });

  it('is cut where the words are no description any more', () => {
    expect(replaced(`<img alt="${'a'.repeat(9000)}">`).querySelector('span')?.title.length).toBe(500);
  });
});

it('is a link with a name around a picture without words, and only there', () => {
  const { document } = new JSDOM(
    '<a href="/a"><img alt=""></a><a href="/b"><img alt="The quay"></a><a href="/c"><img alt="">Quay</a>',
  ).window;
  nameLinks(document.body, 'Picture');
  const names = [...document.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'));
  expect(names).toEqual(['Picture', null, null]);
});
