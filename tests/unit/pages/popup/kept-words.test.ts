import { describe, expect, it, vi } from 'vitest';
import { keptWords } from '../../../../src/pages/popup/kept-words.js';

vi.mock('../../../../src/i18n/index.js', () => ({
  locale: () => 'en',
  t: (key: string) => key,
  plural: (family: string, count: number) => `${count} ${family}`,
}));

const CHANGES = {
  headline: true,
  standfirst: false,
  byline: false,
  paragraphs: 0,
  added: 0,
  removed: 0,
  edited: 0,
  moved: 0,
};
const kept = { state: 'kept', id: 'a', savedAt: '', changes: null } as const;

describe('what is said of a page that was kept', () => {
  it.each([
    [false, false, null],
    [true, true, null],
    [true, false, 'popup_passage_kept'],
    [false, true, 'popup_whole_kept'],
  ])('passage kept: %s, passage shown: %s', (isPassage, isPassageShown, said) => {
    expect(keptWords({ ...kept, isPassage }, isPassageShown)).toBe(said);
  });

  it('is what its author changed', () => {
    expect(keptWords({ ...kept, isPassage: false, changes: CHANGES }, false)).toBe('popup_changed');
  });
});
