import { describe, expect, it } from 'vitest';
import { HEADLINE, jsonLd, page, readFields, STORY } from '../page.js';

describe('evidence', () => {
  it('names the source of each field, and of no field without an answer', () => {
    const head = `<title>${HEADLINE}</title><meta property="og:site_name" content="Tidewater Post">
      <meta name="description" content="It sails."><link rel="canonical" href="/ferry">
      ${jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, articleSection: 'Harbour', author: { name: 'Ann Lee' } })}`;
    const body = `<h1>${HEADLINE}</h1><time datetime="2024-05-03T08:00:00+01:00">3 May 2024</time>
      <p>Updated: 4 May 2024</p>${STORY}`;
    expect(readFields(page(head, body)).evidence).toEqual({
      title: 'heading',
      byline: 'json-ld',
      published: 'time',
      modified: 'visible',
      siteName: 'meta',
      lang: 'attribute',
      excerpt: 'meta',
      section: 'json-ld',
      canonicalUrl: 'link',
    });
  });

  it('tells the title element, the address, the path and the language apart', () => {
    const path = { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { name: 'الميناء' }] };
    const { metadata, evidence } = readFields(
      page(`<title>عودة العبّارة إلى الخدمة</title>${jsonLd(path)}`, STORY, 'ar'),
      { url: 'https://www.tidewater.example/2024/may/03/ferry' },
    );
    expect(metadata).toMatchObject({ published: '2024-05-03', section: 'الميناء', dir: 'rtl' });
    expect(evidence).toMatchObject({
      title: 'title-tag',
      published: 'url',
      section: 'breadcrumb',
      dir: 'language',
    });
  });
});
