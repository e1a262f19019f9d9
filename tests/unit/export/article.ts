import type { Article } from '../../../src/article/article.js';
import type { ExportWords } from '../../../src/export/file.js';

export const WORDS: ExportWords = {
  published: (date) => `Published ${date}`,
  updated: (date) => `Updated ${date}`,
};

/** An article for the tests, with the given fields in place of the usual ones. */
export function articleWith(fields: Partial<Article>): Article {
  return {
    url: 'https://harbour.example/bridge',
    canonicalUrl: null,
    title: 'The bridge opens',
    byline: 'Ada Quill',
    published: '2024-05-01T09:30+02:00',
    modified: '2024-05-02',
    siteName: 'The Harbour',
    lang: 'en',
    dir: null,
    excerpt: null,
    standfirst: null,
    section: null,
    leadImage: null,
    html: '<p>Body.</p>',
    text: 'Body.',
    partial: false,
    wordCount: 1,
    ...fields,
  };
}
