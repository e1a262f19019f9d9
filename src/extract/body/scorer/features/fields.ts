/** What a block has to do with the article's fields, and where its links go. */
import type { Measured } from '../measured-page.js';
import { few, share } from '../scale.js';
import type { Feature, Features } from './feature.js';

const SOCIAL = /facebook|twitter|linkedin|pinterest|whatsapp|t\.me|instagram|reddit|\bx\.com/;
const AUTHOR = /\/(?:authors?|by|people|staff|profiles?|autor(?:en)?|team|contributors?)\//;
const TOPIC = /\/(?:tags?|topics?|categor(?:y|ies)|keywords?|search|labels?|themen?|temas?|thema)\//;

/** Blocks longer than this (words) are prose; what they share with the headline says nothing. */
const LONGEST = 60;

const linksThat =
  (goes: (link: string, host: string) => boolean): Feature =>
  (m, page) => {
    let count = 0;
    for (const link of m.block.links) if (goes(link, page.fields.host)) count++;
    return few(count);
  };

export const FIELD_FEATURES: Features = {
  titleShared: (m, { fields }) => {
    const common = commonWords(m, fields.title);
    return share(common, ownWords(m).size + fields.title.size - common);
  },
  titleCovers: (m, { fields }) => share(commonWords(m, fields.title), ownWords(m).size),
  excerptCovers: (m, { fields }) => share(commonWords(m, fields.excerpt), ownWords(m).size),
  excerptCovered: (m, { fields }) => share(commonWords(m, fields.excerpt), fields.excerpt.size),
  bylineCovers: (m, { fields }) =>
    fields.byline && m.plain.includes(fields.byline) ? share(fields.byline.length, m.plain.length) : 0,
  linksOut: linksThat((link, host) => /^https?:/.test(link) && !link.includes(host)),
  linksInPage: linksThat((link) => link.startsWith('#')),
  linksSocial: linksThat((link) => SOCIAL.test(link)),
  linksAuthor: linksThat((link) => AUTHOR.test(link)),
  linksTopic: linksThat((link) => TOPIC.test(link)),
  linksMail: linksThat((link) => /^(?:mailto|tel):/.test(link)),
};

const NO_WORDS: ReadonlySet<string> = new Set();
const own = new WeakMap<Measured, ReadonlySet<string>>();

function ownWords(m: Measured): ReadonlySet<string> {
  if (m.words >= LONGEST) return NO_WORDS;
  let words = own.get(m);
  if (!words) {
    words = new Set(m.plain.split(' '));
    own.set(m, words);
  }
  return words;
}

function commonWords(m: Measured, field: ReadonlySet<string>): number {
  let count = 0;
  for (const word of ownWords(m)) if (field.has(word)) count++;
  return count;
}
