import { describe, expect, it } from 'vitest';
import { labelsByBody, labelsBySnippets } from '../../../../scripts/train/labels.js';

const LEAD = 'The ferry to the island was back in service by noon on Monday';
const SECOND = 'Nobody had expected the new engine to arrive before the spring tides';

describe('labels by the whole body', () => {
  it('are 1 for what the truth has and 0 for what it has not', () => {
    const texts = ['Home News Sport', LEAD, 'Share this', SECOND, 'Read next: a bridge too long to build'];
    expect(labelsByBody(texts, [0, 1, 1, 1, 0], `${LEAD}\n\n${SECOND}`)).toEqual([0, 1, 0, 1, 0]);
  });

  it('go to the copy that stands in the order of the truth', () => {
    const texts = [SECOND, LEAD, SECOND];
    expect(labelsByBody(texts, [0, 1, 1], `${LEAD}\n${SECOND}`)).toEqual([0, 1, 1]);
  });

  it('are a share where only part of a block is the article’s', () => {
    const [label = 0] = labelsByBody([`${LEAD} and much else that no annotator ever saw there`], [1], LEAD);
    expect(label).toBeGreaterThan(0.4);
    expect(label).toBeLessThan(0.75);
  });

  it('are 0 throughout where the truth is empty', () => {
    expect(labelsByBody([LEAD], [1], '')).toEqual([0]);
  });
});

describe('labels by snippets', () => {
  it('are known only where a snippet stands; what must not be there decides', () => {
    expect(
      labelsBySnippets([LEAD, SECOND, 'About us', 'Sign up now'], ['back in service'], ['Sign up']),
    ).toEqual([1, null, null, 0]);
  });
});
