/** Articles made into copies of themselves: edited here and there, and set under another masthead. */

/** Numbers from 0 to below 1, the same ones for the same seed (Mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Making {
  /** Of the text that is edited, 0 to 1. */
  readonly share: number;
  readonly random: () => number;
  /** Where foreign words, sentences and paragraphs come from. */
  readonly stranger: string;
}

/** Every way of editing, by name. Each takes and gives a text of paragraphs. */
export const EDITS: Readonly<Record<string, (text: string, making: Making) => string>> = {
  words: editWords,
  sentences: (text, making) => replaceParts(text, making, sentencesOf),
  cut: cutParagraphs,
  added: addParagraphs,
  mixed: (text, making) => {
    const quarter = { ...making, share: making.share / 4 };
    const cut = cutParagraphs(text, quarter);
    return addParagraphs(replaceParts(editWords(cut, quarter), quarter, sentencesOf), quarter);
  },
};

export function paragraphsOf(text: string): string[] {
  return text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
}

/** Words, or the platform's words where none are set apart by spaces. */
export function wordsOf(text: string): string[] {
  if (!isUnspaced(text)) return text.match(/\S+/g) ?? [];
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

export function countWords(text: string): number {
  return wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether most of the text is in a script without spaces. */
export function isUnspaced(text: string): boolean {
  return (text.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) > text.length / 3;
}

/** Six of ten edits put another word in the place of one, two take one out, two put one in. */
function editWords(text: string, { share, random, stranger }: Making): string {
  const foreign = wordsOf(stranger);
  const other = () => foreign[Math.floor(random() * foreign.length)] ?? 'word';
  const edited = (word: string) => {
    if (random() >= share) return [word];
    const kind = random();
    return kind < 0.6 ? [other()] : kind < 0.8 ? [] : [other(), word];
  };
  const joint = isUnspaced(text) ? '' : ' ';
  return paragraphsOf(text)
    .map((paragraph) => wordsOf(paragraph).flatMap(edited).join(joint))
    .join('\n\n');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。！？])\s*(?=\S)/);
}

function replaceParts(text: string, making: Making, partsOf: (text: string) => string[]): string {
  const foreign = partsOf(making.stranger.replaceAll('\n\n', ' '));
  const other = () => foreign[Math.floor(making.random() * foreign.length)] ?? '';
  return paragraphsOf(text)
    .map((paragraph) =>
      partsOf(paragraph)
        .map((part) => (making.random() < making.share ? other() : part))
        .join(' '),
    )
    .join('\n\n');
}

/** Takes whole paragraphs out, at random, while there is still less gone than should be. */
function cutParagraphs(text: string, { share, random }: Making): string {
  const left = paragraphsOf(text);
  let tooMany = share * text.length;
  while (left.length > 1 && tooMany > 0) {
    const at = Math.floor(random() * left.length);
    const length = left[at]?.length ?? 0;
    if (length > tooMany * 2 && random() < 0.5) break;
    left.splice(at, 1);
    tooMany -= length;
  }
  return left.join('\n\n');
}

/** Puts paragraphs of another article in until they are that share of the original's length. */
function addParagraphs(text: string, { share, random, stranger }: Making): string {
  const all = paragraphsOf(text);
  const foreign = paragraphsOf(stranger);
  let missing = share * text.length;
  for (let tries = 0; missing > 0 && foreign.length > 0 && tries < 200; tries++) {
    const paragraph = foreign[Math.floor(random() * foreign.length)] ?? '';
    all.splice(Math.floor(random() * (all.length + 1)), 0, paragraph.slice(0, missing * 2));
    missing -= paragraph.length;
  }
  return all.join('\n\n');
}

/** Sets a text under another masthead: an agency line and a date before it, a box of another site's words behind. */
export function wrap(text: string, { random, stranger }: Omit<Making, 'share'>): string {
  const foreign = paragraphsOf(stranger);
  const box = foreign.slice(-1 - Math.floor(random() * 3)).map((paragraph) => paragraph.slice(0, 200));
  const agency = ['HARBOUR CITY (Northern Press) -', 'By our news desk', 'Northern Press / 5 March 2024'];
  const before = agency[Math.floor(random() * agency.length)] ?? '';
  const [first = '', ...rest] = paragraphsOf(text);
  return [`${before} ${first}`, ...rest, ...box].join('\n\n');
}
