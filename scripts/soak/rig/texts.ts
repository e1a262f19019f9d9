/** Articles that can be told from each other and made again from their numbers, in Node and in a page. */
import type { Article } from '../../../src/article/article.js';
import { randomOf } from './random.js';

const WORDS =
  'harbour bridge council winter ferry market letter lamp timber meeting vote tide crew budget school morning'.split(
    ' ',
  );

/** Characters of a text: mostly an article's, sometimes so many that browsers put the row into a file of its own. */
function sizeOf(name: string): number {
  const random = randomOf('size', name);
  return random.chance(0.05) ? random.between(150_000, 300_000) : random.between(500, 30_000);
}

/** The text of one state of one page: the same for the same names. */
function textOf(name: string, state: string): string {
  const random = randomOf('text', name, state);
  const size = sizeOf(name);
  let text = `${name} ${state}.`;
  while (text.length < size) text += ` ${WORDS[random.between(0, WORDS.length - 1)]}`;
  return text;
}

/** The address of the page `name`. */
export function addressOf(name: string): string {
  return `https://soak.example/${name}`;
}

/** The article of the page `name` in the state `state`; its HTML is what our sanitizer makes of it. */
export function articleOf(name: string, state: string): Article {
  const text = textOf(name, state);
  return {
    url: addressOf(name),
    canonicalUrl: null,
    title: `${name} ${state}`,
    byline: 'Rosa Fjord',
    published: '2024-03-05',
    modified: null,
    siteName: 'Soak Gazette',
    lang: 'en',
    dir: 'ltr',
    excerpt: null,
    standfirst: null,
    section: null,
    leadImage: null,
    partial: false,
    html: `<p>${text}</p>`,
    text,
    wordCount: text.split(' ').length,
  };
}

/** Whether `article` is, whole and unchanged, what `articleOf` gives. */
export function isWhole(article: unknown, name: string, state: string): boolean {
  const wanted: object = articleOf(name, state);
  if (typeof article !== 'object' || article === null) return false;
  return Object.entries(wanted).every(([field, value]) => Reflect.get(article, field) === value);
}
