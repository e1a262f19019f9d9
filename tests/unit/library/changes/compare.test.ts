import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/library/changes/fold.js';
import {
  type Change,
  compareArticles,
  describeChanges,
  isSameText,
} from '../../../../src/library/changes/index.js';
import { alikeParagraphs, BRIDGE, paragraphs, textOf } from './texts.js';

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = BRIDGE;

function kindsOf(changes: readonly Change[]): string {
  return changes.map(({ kind, isMoved }) => (isMoved ? `${kind} (moved)` : kind)).join(', ');
}

function compared(before: readonly string[], after: readonly string[]) {
  return compareArticles(textOf(before), textOf(after));
}

describe('compareArticles', () => {
  it('finds nothing in a text that stayed', () => {
    const changes = compared(BRIDGE, BRIDGE);
    expect(changes).toMatchObject({ isSame: true, isCoarse: false, headline: null, byline: null });
    expect(changes.counts).toEqual({ added: 0, removed: 0, edited: 0, moved: 0 });
    expect(changes.paragraphs.map(({ after }) => after)).toEqual(BRIDGE);
  });

  it('shows exactly what was added, removed and edited, in reading order', () => {
    const edited = FOURTH.replace('seven', 'nine');
    const changes = compared(BRIDGE, [FIRST, 'The mayor was not there.', THIRD, edited, FIFTH]);
    expect(kindsOf(changes.paragraphs)).toBe('same, removed, added, same, edited, same');
    expect(changes.paragraphs[1]).toEqual({ kind: 'removed', before: SECOND });
    expect(changes.paragraphs[4]).toEqual({
      kind: 'edited',
      before: FOURTH,
      after: edited,
      words: [
        { kind: 'same', text: 'Lorries of more than ' },
        { kind: 'removed', text: 'seven ' },
        { kind: 'added', text: 'nine ' },
        { kind: 'same', text: 'tonnes still have to take the road through the valley.' },
      ],
    });
    expect(describeChanges(changes)).toEqual({
      headline: false,
      standfirst: false,
      byline: false,
      added: 1,
      removed: 1,
      edited: 1,
      moved: 0,
      paragraphs: 3,
    });
  });

  it('says that a paragraph was moved, and counts it once', () => {
    const changes = compared(BRIDGE, [FIRST, THIRD, FOURTH, FIFTH, SECOND]);
    expect(kindsOf(changes.paragraphs)).toBe('same, removed (moved), same, same, same, added (moved)');
    expect(changes.counts).toEqual({ added: 0, removed: 0, edited: 0, moved: 1 });
    expect(changes.isSame).toBe(false);
  });

  it('shows words of scripts without spaces', () => {
    const changes = compareArticles(
      textOf(['大桥将于下个月重新开放。'], { lang: 'zh' }),
      textOf(['大桥将于下星期重新开放。'], { lang: 'zh' }),
    );
    expect(changes.counts.edited).toBe(1);
    expect(changes.paragraphs[0]?.words?.at(0)?.kind).toBe('same');
    expect(changes.paragraphs[0]?.words?.at(-1)?.text).toContain('重新开放。');
  });

  it('compares headline, standfirst and byline where both are known', () => {
    const before = textOf(BRIDGE, { title: 'Bridge opens', standfirst: 'At last.', byline: 'A. Novak' });
    const after = textOf(BRIDGE, {
      title: 'Bridge opens again',
      standfirst: null,
      byline: 'A. Novak, B. Ruiz',
    });
    expect(compareArticles(before, after)).toMatchObject({
      isSame: false,
      headline: {
        before: 'Bridge opens',
        after: 'Bridge opens again',
        words: [
          { kind: 'same', text: 'Bridge opens ' },
          { kind: 'added', text: 'again' },
        ],
      },
      standfirst: null,
      byline: { before: 'A. Novak', after: 'A. Novak, B. Ruiz' },
      counts: { added: 0, removed: 0, edited: 0, moved: 0 },
    });
  });

  it('shows the breaks of the newer text where only they are new', () => {
    const changes = compared(BRIDGE, [FIRST, `${SECOND} ${THIRD}`, FOURTH, 'It rained.', FIFTH]);
    expect(kindsOf(changes.paragraphs)).toBe('same, same, same, added, same');
    expect(changes.counts).toEqual({ added: 1, removed: 0, edited: 0, moved: 0 });
  });
});

describe('what is no change', () => {
  it.each([
    ['quotes', THIRD.replace('“', '"').replace('”', '"')],
    ['white space', THIRD.replaceAll(' ', '\u00a0 ')],
    ['soft hyphens', THIRD.replace('forgotten', 'for\u00adgotten')],
  ])('%s', (_, third) => {
    const after = textOf([FIRST, SECOND, third, FOURTH, FIFTH]);
    expect(isSameText(textOf(BRIDGE), after)).toBe(true);
    expect(compareArticles(textOf(BRIDGE), after).isSame).toBe(true);
  });

  it('a stamp that came, went or tells another time', () => {
    const before = textOf(['Updated 3 hours ago', ...BRIDGE]);
    for (const stamp of [[], ['Updated 5 March 2024, 10:15 GMT'], ['12 minutes ago', '5 min read']])
      expect(compareArticles(before, textOf([...stamp, ...BRIDGE]))).toMatchObject({
        isSame: true,
        counts: { added: 0, removed: 0, edited: 0 },
      });
  });

  it('but a number in a sentence is one', () => {
    const after = textOf([FIRST, SECOND.replace('eleven', '11'), THIRD, FOURTH, FIFTH]);
    expect(isSameText(textOf(BRIDGE), after)).toBe(false);
  });

  it('and so is the order of the paragraphs', () =>
    expect(isSameText(textOf(BRIDGE), textOf([...BRIDGE].reverse()))).toBe(false));
});

describe('for any two texts', () => {
  it('a text is the same as itself', () =>
    fc.assert(
      fc.property(paragraphs, (text) => {
        const { isSame, counts } = compared(text, text);
        expect({ isSame, ...counts }).toEqual({ isSame: true, added: 0, removed: 0, edited: 0, moved: 0 });
      }),
    ));

  it('what is the same is what isSameText says, and has no counts', () =>
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const { isSame, counts } = compared(a, b);
        expect(isSame).toBe(isSameText(textOf(a), textOf(b)));
        expect(Object.values(counts).every((count) => count === 0)).toBe(isSame);
      }),
    ));

  it('the changes applied give the newer text, undone the older', () =>
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const { paragraphs: changes } = compared(a, b);
        const after = changes.flatMap((change) => change.after ?? []);
        expect(fold(after.join(' '))).toBe(fold(textOf(b).text));
        for (const { words, before, after: text } of changes) {
          const without = (kind: string) =>
            words
              ?.filter((word) => word.kind !== kind)
              .map((word) => word.text)
              .join('');
          expect(without('removed')).toBe(words && text);
          expect(fold(without('added') ?? '')).toBe(fold(words ? (before ?? '') : ''));
        }
      }),
    ));

  it.each([
    ['any', paragraphs],
    ['alike', alikeParagraphs],
  ])('counts are the same in both directions (%s)', (_, kind) =>
    fc.assert(
      fc.property(kind, kind, (a, b) => {
        const { counts: there } = compared(a, b);
        const { counts: back } = compared(b, a);
        expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
      }),
      { numRuns: 500 },
    ),
  );
});
