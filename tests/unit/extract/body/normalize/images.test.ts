import { describe, expect, it } from 'vitest';
import { normalized, sourcesOf } from './normalized.js';

const HOST = 'https://www.tidewater.example';

describe('the source of a picture', () => {
  it.each([
    ['its own', '<img src="/quay.jpg">', '/quay.jpg'],
    ['a relative one', '<img src="quay.jpg">', '/town/quay.jpg'],
    [
      'what a lazy loader holds back',
      '<img src="data:image/gif;base64,R0" data-src="/quay.jpg">',
      '/quay.jpg',
    ],
    ['another attribute of lazy loaders', '<img src="/blank.gif" data-original="/quay.jpg">', '/quay.jpg'],
    ['a lazy set', '<img src="/blank.gif" data-srcset="/quay-800.jpg 800w">', '/quay-800.jpg'],
    [
      'its own, where the lazy one is a placeholder',
      '<img src="/quay.jpg" data-src="/img/placeholder.png">',
      '/quay.jpg',
    ],
    [
      'the smallest of a set that is wide enough',
      '<img src="/s.jpg" srcset="/a.jpg 320w, /b.jpg 1600w, /c.jpg 3200w">',
      '/b.jpg',
    ],
    ['the largest of a set of small ones', '<img src="/s.jpg" srcset="/a.jpg 320w, /b.jpg 640w">', '/b.jpg'],
    ['the right one by density', '<img src="/s.jpg" srcset="/a.jpg, /b.jpg 2x, /c.jpg 4x">', '/b.jpg'],
    [
      'one whose address holds commas',
      '<img srcset="/w_100,h_50/a.jpg 1600w, /b.jpg 320w">',
      '/w_100,h_50/a.jpg',
    ],
  ])('is %s', (_what, html, address) => {
    expect(sourcesOf(html)).toEqual([HOST + address]);
  });

  it('is one of those that a <picture> offers', () => {
    const html = `<picture><source srcset="/quay.webp 1600w" type="image/webp"><img src="/blank.gif" alt="The quay"></picture>`;
    const body = normalized(html);
    expect(body.querySelector('picture, source')).toBeNull();
    expect(body.querySelectorAll('img')).toHaveLength(1);
    expect(body.querySelector('img')?.getAttribute('src')).toBe(`${HOST}/quay.webp`);
    expect(body.querySelector('img')?.getAttribute('alt')).toBe('The quay');
  });

  it.each([
    ['a placeholder and nothing else', '<img src="/img/spacer.gif">'],
    ['data and nothing else', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    ['a script', '<img src="javascript:alert(1)">'],
    ['a tracking pixel', '<img src="https://count.example/p" width="1" height="1">'],
    ['a line of one pixel', '<img src="/line.png" height="1">'],
    ['no source', '<img alt="The quay">'],
  ])('is none, and the picture leaves: %s', (_what, html) => {
    expect(sourcesOf(`<p>Text</p>${html}`)).toEqual([]);
  });

  it('stands with its words and its size, and with nothing else', () => {
    const html = `<p>Text <img src="/quay.jpg" alt="The quay" title="At dawn" width="640" height="480" class="lazy"
      srcset="/quay.jpg 1x" sizes="100vw" loading="lazy" onerror="alert(1)" data-id="7"></p>`;
    const image = normalized(html).querySelector('img');
    expect(image?.getAttributeNames().sort()).toEqual(['alt', 'height', 'src', 'title', 'width']);
  });
});
