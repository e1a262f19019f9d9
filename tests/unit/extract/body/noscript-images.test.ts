import { describe, expect, it } from 'vitest';
import { showNoscriptImages } from '../../../../src/extract/body/noscript-images.js';
import { documentOf, page } from '../page.js';

function shown(body: string): string {
  const document = documentOf(page('', body));
  showNoscriptImages(document);
  return document.body.innerHTML;
}

/** As a parser leaves it where scripts run: the source as text. */
function shownFromText(source: string, before = ''): string {
  const document = documentOf(page('', `${before}<noscript></noscript>`));
  const noscript = document.querySelector('noscript');
  if (noscript) noscript.textContent = source;
  showNoscriptImages(document);
  return document.body.innerHTML;
}

describe('pictures in noscript', () => {
  it('take the place of the placeholder before them', () => {
    expect(shown('<img src="blank.gif"><noscript><img src="real.jpg"></noscript>')).toBe(
      '<img src="real.jpg">',
    );
    expect(shownFromText('<img src="real.jpg" alt="The quay">', '<div><img src="blank.gif"></div>')).toBe(
      '<img src="real.jpg" alt="The quay">',
    );
  });

  it('stand alone where there is no placeholder, and the picture before is another', () => {
    expect(shownFromText("<img alt='' src=real.jpg onerror=x()>", '<p>Text <img src="a.jpg"></p>')).toBe(
      '<p>Text <img src="a.jpg"></p><img alt="" src="real.jpg">',
    );
  });

  it('keep entities and quoted brackets apart', () => {
    expect(shownFromText('<img alt="a > b" src="r.jpg?a=1&amp;b=2">')).toBe(
      '<img alt="a &gt; b" src="r.jpg?a=1&amp;b=2">',
    );
  });

  it('leave nothing of a noscript without pictures', () => {
    expect(shown('<p>Text</p><noscript>Please enable scripts</noscript>')).toBe('<p>Text</p>');
  });
});
