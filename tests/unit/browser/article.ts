import type { Article } from '../../../src/article/article.js';

/** An article as it comes out of a tab: the address in it is what the page says, and need not be true. */
export const ARTICLE: Article = {
  url: 'https://bank.example/login',
  canonicalUrl: null,
  title: 'Ferry returns',
  byline: null,
  published: '2024-05-03',
  modified: null,
  siteName: null,
  lang: 'en',
  dir: null,
  excerpt: null,
  standfirst: null,
  section: null,
  leadImage: null,
  html: '<p>At last.</p>',
  text: 'At last.',
  partial: false,
  wordCount: 2,
};
