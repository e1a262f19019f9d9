import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ImportItem } from '../../../../../src/library/import/index.js';
import { incomingOf } from '../../../../../src/pages/library/transfer/incoming.js';
import { createSanitizer } from '../../../../../src/sanitize/index.js';

const { window } = new JSDOM('');
const sanitizer = createSanitizer(window);
const blank = window.document.implementation.createHTMLDocument('');
const ITEM: ImportItem = {
  url: 'https://www.estuarypost.example/quay/',
  title: 'Quay walls',
  savedAt: '2024-05-01T09:00:00.000Z',
  published: null,
  byline: null,
  siteName: null,
  excerpt: null,
  tags: ['harbour'],
  state: { isArchived: true, isFavorite: true, isUnread: false },
  html: null,
  progress: 0.5,
  highlights: [],
};
const AS_IT_IS = { isUnread: null, keepsArchive: true, tag: null };
const of = (item: Partial<ImportItem>, wishes: Partial<Parameters<typeof incomingOf>[1]> = {}) =>
  incomingOf({ ...ITEM, ...item }, { ...AS_IT_IS, ...wishes }, sanitizer, blank);

describe('an item of another service', () => {
  it('is a link where there is no body', () => {
    const { article, hasBody, state, tags } = of({});
    expect(hasBody).toBe(false);
    expect(article).toMatchObject({ title: 'Quay walls', html: '', text: '', wordCount: 0 });
    expect(state).toEqual(ITEM.state);
    expect(tags).toEqual(['harbour']);
  });

  it('is called by its address where it has no title', () => {
    expect(of({ title: null }).article.title).toBe('estuarypost.example/quay');
  });

  it('has its text and words from what is left when the body is safe', () => {
    const html = '<p>Two boats.</p><script>alert(1)</script><p onclick="x()">One quay.</p>';
    const { article, hasBody } = of({ html });
    expect(hasBody).toBe(true);
    expect(article.html).toBe('<p>Two boats.</p><p>One quay.</p>');
    expect(article).toMatchObject({ text: 'Two boats.\n\nOne quay.', wordCount: 4 });
    expect(blank.body.childNodes).toHaveLength(0);
  });

  it('is a link where nothing is left of its body', () => {
    expect(of({ html: '<script>alert(1)</script><style>p {}</style>' })).toMatchObject({
      hasBody: false,
      article: { html: '', text: '' },
    });
  });

  it('is as the reader wants it', () => {
    const { state, tags } = of({}, { isUnread: true, keepsArchive: false, tag: 'Pocket 2026-11' });
    expect(state).toEqual({ isUnread: true, isArchived: false, isFavorite: true });
    expect(tags).toEqual(['harbour', 'Pocket 2026-11']);
  });
});
