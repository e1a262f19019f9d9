import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizer, shown } from './sanitizer.js';

const DATA = 'data:image/png;base64,iVBORw0KGgo=';

/** The addresses of the pictures that an article would load, shown with its pictures or without. */
function loads(html: string, pictures?: 'loaded' | 'withheld'): (string | null)[] {
  const target = shown('');
  sanitizer.show(html, target, pictures);
  return [...target.querySelectorAll('img')].map((image) => image.getAttribute('src'));
}

describe('pictures, shown', () => {
  const html = `<p>A</p><img src="https://a.example/b.png" alt="The quay"><img src="${DATA}" alt="">`;

  it('load unless they are withheld', () => {
    expect(loads(html)).toEqual(['https://a.example/b.png', DATA]);
    expect(loads(html, 'loaded')).toEqual(['https://a.example/b.png', DATA]);
  });

  it('ask nobody where they are withheld, and keep their words', () => {
    expect(loads(html, 'withheld')).toEqual([null, DATA]);
    const target = shown('');
    expect(sanitizer.show(html, target, 'withheld')).toBe(1);
    expect(sanitizer.show(html, shown(''))).toBe(0);
    expect(target.querySelector('img')?.getAttribute('alt')).toBe('The quay');
  });

  it('never ask anyone where they are withheld, whatever the HTML', () => {
    const sources = fc.oneof(
      fc.webUrl(),
      fc.constantFrom(
        '//a.example/',
        ' HTTP://a.example/',
        'ht\ntp://a.example/',
        'data:,',
        'DATA:image/svg+xml,<svg>',
      ),
      fc.string(),
    );
    const attribute = fc.constantFrom('src', 'SRC', 'srcset', 'data-src', 'lowsrc', 'background', 'style');
    fc.assert(
      fc.property(fc.array(fc.tuple(attribute, sources)), fc.string(), (attributes, text) => {
        const all = attributes.map(([name, value]) => `${name}='${value.replaceAll("'", '')}'`).join(' ');
        for (const source of loads(`<p ${all}>${text}</p><img ${all}>`, 'withheld'))
          if (source !== null) expect(source).toMatch(/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i);
      }),
    );
  });

  it('are withheld for one showing only, and never in what is kept', () => {
    loads(html, 'withheld');
    expect(loads(html)).toEqual(['https://a.example/b.png', DATA]);
    expect(sanitizer.toHtml(html)).toContain('https://a.example/b.png');
  });

  it('count as withheld only where there was something to load', () => {
    const pixel =
      '<img src="https://count.example/c" width="1" height="1"><img alt="x"><img src="javascript:x()">';
    expect(sanitizer.show(pixel + html, shown(''), 'withheld')).toBe(1);
  });

  it('have words, if empty ones', () => {
    const target = shown('<img src="https://a.example/b.png">');
    expect(target.querySelector('img')?.getAttribute('alt')).toBe('');
  });

  it('are asked for over https, while what is kept has the address as the page gave it', () => {
    expect(loads('<img src="http://a.example/b.png">')).toEqual(['https://a.example/b.png']);
    expect(sanitizer.toHtml('<img src="http://a.example/b.png">')).toContain('http://a.example/b.png');
  });
});

describe('a tracking pixel', () => {
  const src = 'https://count.example/c';

  it.each([
    [1, 1],
    [2, 2],
    [0, 0],
    [1, 0],
  ])('of %i × %i loses its address', (width, height) => {
    expect(sanitizer.toHtml(`<img src="${src}" width="${width}" height="${height}">`)).not.toContain(src);
  });

  it.each([
    ['width="3" height="1"'],
    ['width="1"'],
    ['height="2"'],
    ['width="" height=""'],
    ['width="x" height="1"'],
    ['width="640" height="480"'],
  ])('is none with %s', (size) => {
    expect(sanitizer.toHtml(`<img src="${src}" ${size}>`)).toContain(src);
  });
});
