/** Tables, captions, players, headings and repetitions of a body. */
import { describe, expect, it } from 'vitest';
import { LONG } from '../clutter-cases.js';
import { normalized, shapeOf } from './normalized.js';

const CELLS = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('a table', () => {
  it.each([
    ['has short cells', `<table>${CELLS('Monday', '7:10')}${CELLS('Tuesday', '7:25')}</table>`],
    [
      'has headers',
      `<table><tr><th>Day</th><th>Note</th></tr>${CELLS('Monday', `<p>${LONG}</p><p>${LONG}</p>`)}</table>`,
    ],
    ['has a caption', `<table><caption>Sailings</caption>${CELLS(LONG.repeat(4), LONG)}</table>`],
  ])('of data stays: it %s', (_what, html) => {
    expect(normalized(html).querySelector('table')).not.toBeNull();
  });

  it.each([
    [
      'holds columns of paragraphs',
      `<table>${CELLS(`<p>${LONG}</p><p>${LONG} Twice.</p>`, '<p>A</p><p>B</p>')}</table>`,
    ],
    ['says so', `<table role="none">${CELLS('A', 'B')}</table>`],
    ['stands around another', `<table>${CELLS(`<table>${CELLS(`<p>${LONG}</p>`)}</table>`)}</table>`],
  ])('for layout is its content: it %s', (_what, html) => {
    const body = normalized(html);
    expect(body.querySelector('table, td')).toBeNull();
    expect(body.textContent).toBe(
      normalized(html.replace(/<\/?(?:table|tr)[^>]*>/g, '').replace(/td>/g, 'div>')).textContent,
    );
  });

  it('of twenty thousand cells is read like any other', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => CELLS(`${i}`, 'a', 'b', 'c', 'd')).join('');
    expect(normalized(`<table>${rows}</table>`).querySelectorAll('td')).toHaveLength(20_000);
  }, 60_000);
});

describe('the words about a picture', () => {
  const PICTURE = '<img src="https://www.tidewater.example/quay.jpg">';

  it('stand in its caption, with the credit beside it', () => {
    expect(
      shapeOf(
        `<figure>${PICTURE}<figcaption>The quay</figcaption><span class="by">Photo: M. Quist</span></figure>`,
      ),
    ).toBe(
      `<figure>${PICTURE}<figcaption>The quay <span class="by">Photo: M. Quist</span></figcaption></figure>`,
    );
  });

  it('are its caption where their element is named so', () => {
    const figure = `<figure>${PICTURE}<figcaption>The quay</figcaption></figure>`;
    expect(shapeOf(`<div>${PICTURE}</div><p class="photo-caption">The quay</p>`)).toBe(figure);
  });

  it.each([
    ['a paragraph', `<div>${PICTURE}</div><p>The quay</p>`],
    ['far from any', `<p>Noon</p><p class="caption">The quay</p>`],
    ['a list', `<figure>${PICTURE}<ul><li>The quay</li></ul></figure>`],
  ])('are not %s', (_what, html) => {
    expect(normalized(html).querySelector('figcaption')).toBeNull();
  });
});

describe('a player', () => {
  it('is a card with its name and a link', () => {
    expect(shapeOf('<p><iframe src="//video.example/embed/7" title="The quay at noon"></iframe></p>')).toBe(
      '<figure><figcaption><a href="https://video.example/embed/7">The quay at noon</a></figcaption></figure>',
    );
  });

  it('is named after its host where the page says nothing', () => {
    expect(normalized('<audio><source src="/bell.mp3"></audio>').textContent).toBe('www.tidewater.example');
  });

  it('keeps its picture', () => {
    expect(shapeOf('<video src="/quay.mp4" poster="/quay.jpg"></video>')).toBe(
      '<figure><a href="https://www.tidewater.example/quay.mp4"><img alt="" src="https://www.tidewater.example/quay.jpg"></a></figure>',
    );
  });

  it('that leads nowhere leaves', () => {
    expect(
      shapeOf('<p>Noon</p><iframe src="about:blank"></iframe><video src="blob:x"></video>'),
    ).not.toContain('figure');
  });
});

describe('headings', () => {
  it.each([
    ['h1 h1', 'h2 h2'],
    ['h3 h5 h5 h3', 'h2 h3 h3 h2'],
    ['h4 h2 h3', 'h2 h2 h3'],
    ['h2 h6 h4 h5', 'h2 h3 h3 h4'],
  ])('%s are %s', (given, wanted) => {
    const html = given
      .split(' ')
      .map((name) => `<${name}>Noon</${name}>`)
      .join('');
    expect([...normalized(html).querySelectorAll('*')].map(({ localName }) => localName).join(' ')).toBe(
      wanted,
    );
  });

  it('are none where they are the standfirst', () => {
    const body = normalized('<h3>Noon at\n the gate</h3><h2>Gate</h2>', 'Noon at the gate');
    expect([...body.children].map(({ localName }) => localName)).toEqual(['p', 'h2']);
  });
});

describe('a paragraph', () => {
  it('that stands twice is read once, the first time', () => {
    expect(shapeOf(`<p>${LONG}</p><p>Noon</p><p>${LONG}</p><p>Noon</p>`)).toBe(
      `<p>${LONG}</p><p>Noon</p><p>Noon</p>`,
    );
  });

  it('may be quoted again', () => {
    expect(
      normalized(`<p>${LONG}</p><blockquote><p>${LONG}</p></blockquote>`).querySelectorAll('p'),
    ).toHaveLength(2);
  });
});
