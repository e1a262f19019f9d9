/** What a block's own text looks like. */
import { LETTERS } from '../../../../text/letters.js';
import type { Words } from '../../../words.js';
import { few, share, size } from '../scale.js';
import type { Feature, Features } from './feature.js';

/** Patterns of a block's first words, each a feature of its name. */
const SIGNS = ['saysSignUp', 'saysCredit', 'saysLegal'] as const satisfies readonly (keyof Words)[];

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
  slanted: (m) => share(m.block.slanted, m.block.text.length),
  ending: (m) => m.ending,
  commas: (m) => few(count(m.start, /[,，、;]/g)),
  punctuation: (m) => share(2 * count(m.start, /[.,;!?。，、！？]/g), m.startWords.length),
  capitals: ({ startWords }) =>
    share(startWords.filter((word) => caseOf(word) > 0).length, startWords.length),
  firstSign: (m) => firstSign(m.start),
  ...Object.fromEntries(SIGNS.map((name) => [name, sign(name)])),
};

const LETTER = new RegExp(`^[${LETTERS}]`);

/** 1 where a text begins with a capital, -1 with a small letter, 0 with neither. */
function caseOf(text: string): number {
  const first = text.charAt(0);
  if (first !== first.toLowerCase()) return 1;
  return first === first.toUpperCase() ? 0 : -1;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** 0 a small letter, 1 a capital, 2 a quotation mark, 3 a bracket, 4 a digit, 5 another sign. */
function firstSign(text: string): number {
  const letterCase = caseOf(text);
  if (letterCase !== 0) return letterCase > 0 ? 1 : 0;
  if (LETTER.test(text)) return 1;
  if (/^["“«„'‘「]/.test(text)) return 2;
  if (/^[([{*【]/.test(text)) return 3;
  return /^\d/.test(text) ? 4 : 5;
}
