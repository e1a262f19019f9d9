/** What a block's own text looks like. */
import type { Words } from '../../../words.js';
import { few, share, size } from '../scale.js';
import type { Feature, Features } from './feature.js';

/** Patterns of a block's first words, each a feature of its name. */
const SIGNS = [
  'saysSignUp',
  'saysCredit',
  'saysAuthor',
  'saysLegal',
  'saysComments',
  'saysTime',
  'saysShare',
  'startsByline',
  'saysDate',
  'saysReference',
  'saysPrice',
  'startsLabel',
  'relatedHeading',
  'endHeading',
] as const satisfies readonly (keyof Words)[];

const TAGS =
  'nav footer button label form caption small time address dialog aside summary header th dt h6 h5 h4 h1 li td dd div section article main body center details figure pre blockquote h3 h2 p'.split(
    ' ',
  );

const sign =
  (name: (typeof SIGNS)[number]): Feature =>
  (m, page) =>
    page.facts.words[name].test(m.start) ? 1 : 0;

export const TEXT_FEATURES: Features = {
  kept: (m) => share(m.kept, 1),
  tag: (m) => TAGS.indexOf(m.block.part.tag) + 1,
  words: (m) => size(m.words),
  linkDensity: (m) => share(m.linkDensity, 1),
  links: (m) => few(m.block.links.length),
  wordsPerLink: (m) => size(m.words / Math.max(1, m.block.links.length)),
  bold: (m) => share(m.block.bold, m.block.text.length),
  slanted: (m) => share(m.block.slanted, m.block.text.length),
  breaks: (m) => few(m.block.breaks),
  mediaBefore: (m) => few(m.block.mediaBefore),
  ruleBefore: (m) => (m.block.ruleBefore ? 1 : 0),
  hasTime: (m) => (m.block.hasTime ? 1 : 0),
  ending: (m) => m.ending,
  commas: (m) => few(count(m.start, /[,，、;]/g)),
  stops: (m) => few(count(m.start, /[.!?。！？](?=\s|$|["”])/g)),
  punctuation: (m) => share(2 * count(m.start, /[.,;!?。，、！？]/g), m.start.split(' ').length),
  capitals: (m) => share(count(m.start, /(?<!\S)\p{Lu}/gu), m.start.split(' ').length),
  upper: (m) => share(2 * count(m.start, /\p{Lu}/gu), m.start.length),
  digits: (m) => share(2 * count(m.start, /\d/g), m.start.length),
  wordLength: (m) => few(Math.min(50, Math.round((3 * m.block.text.length) / m.words))),
  firstSign: (m) => firstSign(m.start),
  separators: (m) => few(count(m.start, /[|•·»›→–—]/g)),
  asks: (m) => (/[?？]/.test(m.start) ? 1 : 0),
  hasAt: (m) => (m.start.includes('@') ? 1 : 0),
  hasColon: (m) => (/[:：]/.test(m.start) ? 1 : 0),
  ...Object.fromEntries(SIGNS.map((name) => [name, sign(name)])),
};

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** 0 a small letter, 1 a capital, 2 a quotation mark, 3 a bracket, 4 a digit, 5 another sign. */
function firstSign(text: string): number {
  if (/^\p{Ll}/u.test(text)) return 0;
  if (/^\p{L}/u.test(text)) return 1;
  if (/^["“«„'‘「]/.test(text)) return 2;
  if (/^[([{*【]/.test(text)) return 3;
  return /^\d/.test(text) ? 4 : 5;
}
