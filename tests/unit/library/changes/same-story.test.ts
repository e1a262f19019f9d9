import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidates,
  isSameStory,
  resemblance,
  SKETCH_SIZE,
  sketchOf,
} from '../../../../src/library/changes/index.js';

const SYLLABLES = [
  'ba',
  'lo',
  'mir',
  'ten',
  'gu',
  'sal',
  'ne',
  'dor',
  'fi',
  'kan',
  'ru',
  'vep',
  'zo',
  'hul',
  'ta',
  'wim',
];

/** Sentences of twelve words of a language that nobody speaks; other seeds give other words in other order. */
function story(sentences: number, seed: number): string[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % below;
  };
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  return Array.from({ length: sentences }, () => `${Array.from({ length: 12 }, word).join(' ')}.`);
}

function articleOf(sentences: readonly string[]) {
  const text = sentences.join('\n\n');
  return { text, wordCount: text.split(/\s+/).length };
}

const BRIDGE = story(30, 11);
const HARBOUR = story(30, 17);
const BOX = story(8, 23);

describe('isSameStory', () => {
  it('knows a story under another masthead, shortened and edited', () => {
    const copy = ['MELKMOUTH (Northern Press)', ...BRIDGE.slice(0, 22), ...BOX.slice(0, 3)].map(
      (sentence, i) => (i % 3 === 0 ? sentence.replace('some', 'several old') : sentence),
    );
    expect(isSameStory(articleOf(BRIDGE), articleOf(copy)).same).toBe(true);
  });

  it('does not take a box that a site prints everywhere for a story', () => {
    const { same, containment } = isSameStory(
      articleOf([...BRIDGE.slice(0, 20), ...BOX]),
      articleOf([...HARBOUR.slice(0, 20), ...BOX]),
    );
    expect(containment).toBeGreaterThan(0.22);
    expect(same).toBe(false);
  });

  it('calls few words the same only when they are nearly equal', () => {
    const [brief, longer] = [BRIDGE.slice(0, 3), [...BRIDGE.slice(0, 3), ...HARBOUR.slice(0, 1)]];
    expect(isSameStory(articleOf(brief), articleOf(['Northern Press', ...brief])).same).toBe(true);
    expect(isSameStory(articleOf(brief), articleOf(longer)).same).toBe(false);
  });

  it('reads scripts without spaces', () => {
    const sentences = [...'春夏秋冬山川海空花鳥風月'].map(
      (character, i) =>
        `${character}の橋は${i}年前に洪水で流され、町の人々は${character}の道を歩いて学校へ通った。`,
    );
    const article = { text: sentences.join('\n\n'), wordCount: 200 };
    const copy = { text: ['別の新聞', ...sentences.slice(0, 9)].join('\n\n'), wordCount: 150 };
    expect(isSameStory(article, copy).same).toBe(true);
    expect(resemblance(sketchOf(article), sketchOf(copy))).toBeGreaterThan(0.5);
  });

  it('is the same in both directions, and finds any text in itself', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [one, other] = [
          { text: a, wordCount: 100 },
          { text: b, wordCount: 100 },
        ];
        expect(isSameStory(one, other)).toEqual(isSameStory(other, one));
        const { containment, jaccard } = isSameStory(one, one);
        expect([0, 1]).toContain(containment);
        expect(jaccard).toBe(containment);
      }),
    ));

  it('finds nothing in common between texts without words', () =>
    expect(isSameStory(articleOf(['*']), articleOf(['*']))).toEqual({
      same: false,
      containment: 0,
      jaccard: 0,
    }));
});

describe('sketchOf', () => {
  it('is the same on every machine and in every version, since sketches are kept', () => {
    const sketch = sketchOf({ text: 'The quick brown fox jumps over the lazy dog, 橋は洪水で流された。' });
    expect(sketch).toHaveLength(SKETCH_SIZE);
    expect([...sketch.subarray(0, 4)]).toMatchInlineSnapshot(`
      [
        491774657,
        1124304468,
        148196586,
        36319159,
      ]
    `);
  });

  it('estimates what texts share', () => {
    const [whole, part] = [articleOf(BRIDGE), articleOf(BRIDGE.slice(0, 20))];
    const { jaccard } = isSameStory(whole, part);
    // Three standard errors of 64 trials.
    expect(Math.abs(resemblance(sketchOf(whole), sketchOf(part)) - jaccard)).toBeLessThan(3 * 0.0625);
    expect(resemblance(sketchOf({ text: '' }), sketchOf({ text: '' }))).toBe(0);
  });
});

describe('candidates', () => {
  it('gives those that are alike, the most alike first', () => {
    const kept = [HARBOUR, BRIDGE.slice(0, 18), [], BRIDGE, BOX].map((sentences) =>
      sketchOf(articleOf(sentences)),
    );
    const rows = new Uint32Array(kept.length * SKETCH_SIZE);
    for (const [index, sketch] of kept.entries()) rows.set(sketch, index * SKETCH_SIZE);
    const asked = sketchOf(articleOf(BRIDGE));
    expect(candidates(asked, rows, kept.length)).toEqual([3, 1]);
    expect(candidates(asked, rows, 2)).toEqual([1]);
    expect(candidates(sketchOf({ text: '' }), rows, kept.length)).toEqual([]);
  });
});
