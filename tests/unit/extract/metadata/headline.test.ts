import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, jsonLd, page, readFields, STORY } from '../page.js';

function titleOf(head: string, body: string, lang?: string): string | null {
  return fieldsOf(page(head, body + STORY, lang)).title;
}

const SITE = '<meta property="og:site_name" content="Tidewater Post">';

describe('headline', () => {
  it('is what the page shows, not what social networks are told', () => {
    const head = `<meta property="og:title" content="You will not believe what sailed today">
      <title>You will not believe it - Tidewater Post</title>`;
    expect(titleOf(head, `<h1>${HEADLINE}</h1>`)).toBe(HEADLINE);
  });

  it('is the declared title where no heading shows it', () => {
    expect(titleOf(`<meta property="og:title" content="${HEADLINE}">`, '<div>Town</div>')).toBe(HEADLINE);
    expect(titleOf(jsonLd({ '@type': 'NewsArticle', headline: HEADLINE }), '')).toBe(HEADLINE);
  });

  it.each([' - ', ' | ', ' – ', ' — ', ' :: ', ' » ', ': '])(
    'stands without the site that the title element names after "%s"',
    (between) => {
      expect(titleOf(`<title>${HEADLINE}${between}Tidewater Post</title>${SITE}`, '')).toBe(HEADLINE);
    },
  );

  it('stands without the site before it', () => {
    expect(titleOf(`<title>Tidewater Post | ${HEADLINE}</title>${SITE}`, '')).toBe(HEADLINE);
  });

  it('keeps a separator that is the headline’s own', () => {
    const headline = 'Ferry - and captain - back at sea | a photo essay';
    expect(titleOf(`<title>${headline} | Tidewater Post</title>${SITE}`, '')).toBe(headline);
  });

  it('is not the logo of the site, though that is a first heading too', () => {
    const body = `<header><h1 class="logo"><a href="/">Tidewater Post</a></h1></header>
      <article><h1>${HEADLINE}</h1></article>`;
    expect(titleOf(`<title>${HEADLINE} - Tidewater Post</title>`, body)).toBe(HEADLINE);
  });

  it('is the second heading where the first heading of the page is the section', () => {
    const head = `<title>${HEADLINE} - Tidewater Post</title><meta property="og:title" content="${HEADLINE}">`;
    expect(titleOf(head, `<h1>Town</h1><h2>${HEADLINE}</h2>`)).toBe(HEADLINE);
  });

  it('is not a longer heading of the side column', () => {
    const body = `<aside><h1>Ten of our best photographs of the estuary in fog</h1></aside><h1>${HEADLINE}</h1>`;
    expect(titleOf(`<title>${HEADLINE}</title>`, body)).toBe(HEADLINE);
  });

  it('stands without the kicker above it', () => {
    const body = `<h1><span class="kicker">Harbour</span> <span>${HEADLINE}</span></h1>`;
    expect(titleOf(`<title>${HEADLINE} - Tidewater Post</title>`, body)).toBe(HEADLINE);
  });

  it('stands without what is set beside it in elements of its own', () => {
    const body = `<h1><a>${HEADLINE}</a> <span>(quaypost.example)</span> <span>87</span></h1>`;
    expect(titleOf(`<title>${HEADLINE} - Tidewater Post</title>`, body)).toBe(HEADLINE);
  });

  it('has the dash that the eye sees between its two halves', () => {
    const head = '<title>Ferry -- captain back at sea | Tidewater Post</title>';
    expect(titleOf(head + SITE, '<h1><span>Ferry</span> <span>captain back at sea</span></h1>')).toBe(
      'Ferry -- captain back at sea',
    );
  });

  it('keeps the name of its series, though the site is called so too', () => {
    const series = 'Tidewater Post: letters about the long winter';
    const head = `<meta property="og:title" content="${series}"><title>Letters</title>`;
    expect(titleOf(head + SITE, `<h1>${series}</h1>`)).toBe(series);
  });

  it('is not taken for the site’s name because a field was filled in wrongly', () => {
    const head = `<meta property="og:title" content="${HEADLINE}"><meta property="og:site_name" content="${HEADLINE}">`;
    expect(titleOf(head, `<h1>${HEADLINE}</h1>`)).toBe(HEADLINE);
  });

  it('is the declared title where the address agrees with it and the first heading with neither', () => {
    const head = `<meta property="og:title" content="${HEADLINE}">`;
    expect(titleOf(head, '<h1>Book your summer crossing now</h1>')).toBe(HEADLINE);
  });

  it('is not a paragraph set as a first heading', () => {
    const head = '<meta property="og:title" content="Ramp repaired">';
    expect(titleOf(head, `<h1>${'All about our boats and quays. '.repeat(8)}</h1>`)).toBe('Ramp repaired');
  });

  it('is the lower heading that the title begins with, where no first heading stands', () => {
    const head = '<title>Ramp repaired : Archive of the Post | Founded 1905 | Sixth year of print</title>';
    expect(titleOf(head, '<h3>Ramp repaired</h3>')).toBe('Ramp repaired');
  });

  it('is the first heading, though a section is what the title for networks begins with', () => {
    const head = '<meta property="og:title" content="What are harbour towns - A guided introduction">';
    const body = `<h1>An introduction to ports: where ships and people meet</h1><p>Why they last.</p>
      <h2>What are harbour towns?</h2>`;
    expect(titleOf(head, body)).toBe('An introduction to ports: where ships and people meet');
  });

  it('may begin with the name of the firm whose page it is', () => {
    const head = '<title>Index of goods</title><meta property="og:site_name" content="Acme Ropes">';
    expect(titleOf(head, '<h1>Acme Ropes Catalogue</h1>')).toBe('Acme Ropes Catalogue');
  });

  it('is what stands before the bar, where another heading says that alone', () => {
    const whole = `${HEADLINE} | Travel | County Library`;
    const body = `<h1 class="sr-only">${whole}</h1><h2>${HEADLINE}</h2>`;
    expect(titleOf(`<title>${whole}</title>`, body)).toBe(HEADLINE);
  });

  it('is one line, without characters that nobody sees or that turn the text round', () => {
    const body = '<h1>Ferry\u200b returns\n   to \u202eservice\u202c</h1>';
    expect(titleOf('<title>Ferry returns to service</title>', body)).toBe('Ferry returns to service');
  });

  it('is at most 300 characters long', () => {
    expect(titleOf('', `<h1>${'very '.repeat(200)}long</h1>`)?.length).toBeLessThanOrEqual(300);
  });

  it('is unknown on a page that has none', () => {
    expect(titleOf('', '')).toBeFalsy();
  });

  it('comes with the element that shows it', () => {
    const html = page(`<title>${HEADLINE}</title>`, `<h1 id="it">${HEADLINE}</h1>${STORY}`);
    expect(readFields(html).visible.headline?.id).toBe('it');
  });
});
