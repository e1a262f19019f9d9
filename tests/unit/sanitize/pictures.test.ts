import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShowOptions } from '../../../src/sanitize/index.js';
import { isOnOwnNetwork } from '../../../src/sanitize/own-network.js';
import { sanitizer, shown } from './sanitizer.js';

const DATA = 'data:image/png;base64,iVBORw0KGgo=';

/** The addresses of the pictures that an article would load, shown with its pictures or without. */
function loads(html: string, pictures?: 'loaded' | 'withheld'): (string | null)[] {
  const target = shown('');
  sanitizer.show(html, target, pictures ? { pictures } : {});
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
    expect(sanitizer.show(html, target, { pictures: 'withheld' })).toBe(1);
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
    expect(sanitizer.show(pixel + html, shown(''), { pictures: 'withheld' })).toBe(1);
  });

  it('have words, if empty ones', () => {
    const target = shown('');
    sanitizer.show('<img src="https://a.example/b.png">', target, { pictures: 'loaded' });
    expect(target.querySelector('img')?.getAttribute('alt')).toBe('');
  });

  it('are asked for over https, while what is kept has the address as the page gave it', () => {
    expect(loads('<img src="http://a.example/b.png">', 'loaded')).toEqual(['https://a.example/b.png']);
    expect(loads('<img src="http://a.example/b.png">')).toEqual(['http://a.example/b.png']);
    expect(sanitizer.toHtml('<img src="http://a.example/b.png">')).toContain('http://a.example/b.png');
  });
});

describe('pictures on the reader’s own network', () => {
  const html = '<img src="http://192.168.1.1/a.png"><img src="https://a.example/b.png">';
  const loadsOn = (page: string) => {
    const target = shown('');
    sanitizer.show(html, target, { page });
    return [...target.querySelectorAll('img[src]')].map((image) => image.getAttribute('src'));
  };

  it('are no pictures of a page of the web', () => {
    expect(loads(html)).toEqual([null, 'https://a.example/b.png']);
    expect(loadsOn('https://a.example/story')).toEqual(['https://a.example/b.png']);
    expect(sanitizer.toHtml(html)).not.toContain('192.168');
  });

  it('are those of a page that stands there itself', () => {
    for (const page of ['http://192.168.1.20/wiki', 'http://intranet/wiki', 'file:///home/reader/a.html'])
      expect(loadsOn(page)).toHaveLength(2);
  });

  it.each([
    ['localhost', true],
    ['printer', true],
    ['nas.local', true],
    ['router.home.arpa', true],
    ['api.localhost.', true],
    ['127.0.0.1', true],
    ['10.255.0.1', true],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['[::1]', true],
    ['[::]', true],
    ['[fd00::1]', true],
    ['[fe80::1]', true],
    ['[::ffff:7f00:1]', true],
    ['a.example', false],
    ['localhost.example', false],
    ['local.example', false],
    ['172.32.0.1', false],
    ['11.0.0.1', false],
    ['192.169.0.1', false],
    ['8.8.8.8', false],
    ['[2001:db8::1]', false],
  ])('%s: %s', (host, isOwn) => {
    expect(isOnOwnNetwork(new URL(`http://${host}/`).hostname)).toBe(isOwn);
  });

  it('are known in whatever form their address is written', () => {
    for (const host of ['2130706433', '0x7f.1', '0177.0.0.1', '127.1'])
      expect(isOnOwnNetwork(new URL(`http://${host}/`).hostname)).toBe(true);
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

describe('pictures that the page has itself', () => {
  const own = 'blob:chrome-extension://plainread/6f1d';
  const kept = new Map([['https://a.example/b.png', own]]);
  const sources = (html: string, options: ShowOptions) => {
    const target = shown('');
    const withheld = sanitizer.show(html, target, options);
    return [withheld, ...[...target.querySelectorAll('img')].map((image) => image.getAttribute('src'))];
  };
  const html = '<img src="https://a.example/b.png"><img src="https://a.example/c.png">';

  it('are shown in place of those of the site, which nobody is asked for', () => {
    expect(sources(html, { pictures: 'withheld', kept })).toEqual([1, own, null]);
    expect(sources(html, { pictures: 'loaded', kept })).toEqual([0, own, 'https://a.example/c.png']);
    expect(sources(html, { kept })).toEqual([0, own, 'https://a.example/c.png']);
  });

  it('are shown for one showing only, and never in what is kept', () => {
    sources(html, { kept });
    expect(sources(html, {})).toEqual([0, 'https://a.example/b.png', 'https://a.example/c.png']);
    expect(sanitizer.toHtml(html)).not.toContain('blob:');
  });

  it.each([
    [`<img src="${own}">`],
    ['<img src="BLOB:https://a.example/6f1d">'],
    ['<img src=" blob:null/6f1d">'],
    ['<a href="blob:https://a.example/6f1d"><img src="bl\nob:x"></a>'],
  ])('are made by the page alone: %s', (hostile) => {
    for (const options of [{ kept }, { pictures: 'loaded', kept }, { pictures: 'withheld' }, {}] as const) {
      const target = shown('');
      sanitizer.show(hostile, target, options);
      expect(target.innerHTML.toLowerCase()).not.toContain('blob:');
    }
    expect(sanitizer.toHtml(hostile).toLowerCase()).not.toContain('blob:');
  });

  it('are shown only by an address that the platform made', () => {
    const forged = new Map([['https://a.example/b.png', 'https://count.example/x']]);
    expect(sources(html, { pictures: 'withheld', kept: forged })).toEqual([2, null, null]);
  });

  it('show no tracking pixel', () => {
    const pixel = '<img src="https://a.example/b.png" width="1" height="1">';
    expect(sources(pixel, { pictures: 'withheld', kept })).toEqual([0, null]);
  });
});
