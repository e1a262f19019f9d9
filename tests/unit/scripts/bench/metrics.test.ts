import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sameAuthors } from '../../../../scripts/bench/metrics/author.js';
import { blockText } from '../../../../scripts/bench/metrics/block-text.js';
import { snippetShare, wordScore, words } from '../../../../scripts/bench/metrics/body.js';
import { sameDay } from '../../../../scripts/bench/metrics/date.js';
import { type FieldOutcome, fieldOutcome, fieldRates } from '../../../../scripts/bench/metrics/field.js';
import { segmentCounts, segmentScore } from '../../../../scripts/bench/metrics/segments.js';
import { sameTitle } from '../../../../scripts/bench/metrics/title.js';

describe('body', () => {
  it('takes words of every script and no marks or punctuation', () => {
    expect(words("Ünal's 3rd_try, 新聞!")).toEqual(['ünal', 's', '3rd_try', '新聞']);
  });

  it('counts a word as often as both have it', () => {
    expect(wordScore('the the the cat', 'the cat sat on the mat')).toEqual({
      precision: 3 / 4,
      recall: 3 / 6,
      f1: (2 * 0.75 * 0.5) / 1.25,
    });
  });

  it('is 0 without a common word, also where there are no words at all', () => {
    const nothing = { precision: 0, recall: 0, f1: 0 };
    expect(wordScore('', 'a tide')).toEqual(nothing);
    expect(wordScore('a tide', '')).toEqual(nothing);
    expect(wordScore('ebb', 'flow')).toEqual(nothing);
  });

  it('finds snippets whatever their case and white space', () => {
    expect(snippetShare('The ferry\n\nleft  at noon.', ['FERRY left', 'at night'])).toBe(0.5);
    expect(snippetShare('The ferry', [])).toBeNull();
  });
});

describe('segments', () => {
  it('are counted over the set, not averaged over its pages', () => {
    const pages = [
      segmentCounts('one two\nthree', ['one', 'two three'], ['four']),
      segmentCounts('menu five', ['five', 'six'], ['menu', 'seven']),
    ];
    expect(pages).toEqual([
      { kept: 2, lost: 0, wrong: 0 },
      { kept: 1, lost: 1, wrong: 1 },
    ]);
    expect(segmentScore(pages)).toEqual({ precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 });
  });

  it('have no score where there are none', () => {
    expect(segmentScore([segmentCounts('text', [], [])])).toBeNull();
    expect(segmentScore([segmentCounts('', ['a'], ['b'])])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('fields', () => {
  const same = (one: string, other: string) => one === other;

  it.each<[string | null, string | null, FieldOutcome]>([
    ['a', 'a', 'right'],
    ['b', 'a', 'wrong'],
    [null, 'a', 'missing'],
    [' ', 'a', 'missing'],
    ['a', null, 'invented'],
    [null, null, 'none'],
  ])('%j where the truth is %j is %s', (given, truth, outcome) => {
    expect(fieldOutcome(given, truth, same)).toBe(outcome);
  });

  it('are rated on the pages each rate is about', () => {
    const outcomes: FieldOutcome[] = [
      'right',
      'right',
      'wrong',
      'missing',
      'invented',
      'none',
      'none',
      'none',
    ];
    expect(fieldRates(outcomes)).toEqual({ accuracy: 0.5, coverage: 0.75, precision: 2 / 3, invented: 0.25 });
    expect(fieldRates([])).toEqual({ accuracy: null, coverage: null, precision: null, invented: null });
  });
});

describe('title', () => {
  it.each([
    ['“Storm” closes the harbour — again', '"storm" closes  the harbour - again'],
    ['«It’s over»', "It's over"],
    ['Who won?', 'Who won'],
  ])('%s is %s', (one, other) => expect(sameTitle(one, other)).toBe(true));

  it.each([
    ['Storm closes the harbour | The Daily Tide', 'Storm closes the harbour'],
    ['Storm closes harbour', 'Storm closes the harbour'],
  ])('%s is not %s', (one, other) => expect(sameTitle(one, other)).toBe(false));
});

describe('author', () => {
  it.each([
    ['By Ana Sol and Ben Oak', 'Ben Oak, Ana Sol'],
    ['Von Ulla Klee', 'ulla  klee'],
    ['Autor: Jan Lis', 'Jan Lis'],
    ['Ana Sol; Ben Oak | Ana Sol', 'Ana Sol & Ben Oak'],
    ['Di Ferro', 'Di Ferro'],
  ])('%s is %s', (one, other) => expect(sameAuthors(one, other)).toBe(true));

  it.each([
    ['Ana Sol', 'Ana Sol, Ben Oak'],
    ['Ana Sol, Editor', 'Ana Sol'],
    ['Andrew Sandor', 'Andrew S'],
  ])('%s is not %s', (one, other) => expect(sameAuthors(one, other)).toBe(false));
});

describe('date', () => {
  it.each([
    ['2024-03-05T23:30:00-08:00', '2024-03-05'],
    ['2024-03-05', '2024-03-05T01:00:00.000Z'],
    ['20240305', '2024-03-05'],
    ['2024-03-05', '2024-03.05'],
    ['Tue, 05 Mar 2024 23:30:00 -0800', '2024-03-05'],
    ['March 5, 2024 11:30 PM EST', '2024-03-05'],
    ['2003-11-20', '2003-11'],
  ])('%s is the day %s', (given, truth) => expect(sameDay(given, truth)).toBe(true));

  it.each([
    ['2024-03-06T07:30:00Z', '2024-03-05'],
    ['2024-03', '2024-03-05'],
    ['yesterday', '2024-03-05'],
  ])('%s is not the day %s', (given, truth) => expect(sameDay(given, truth)).toBe(false));
});

describe('block text', () => {
  const textOf = (html: string) => blockText(new JSDOM(html).window.document.body);

  it('breaks the line at blocks and <br>, not at inline elements', () => {
    expect(textOf('a<b>b</b> <i>c</i><p>d<br>e</p>f<ul><li>g</li><li>h</li></ul>')).toBe(
      'ab c\nd\ne\nf\ng\nh',
    );
  });

  it('leaves out what is never shown', () => {
    expect(textOf('<p>a</p><script>b</script><style>c</style><template>d</template>')).toBe('a');
  });

  it('stays below its root', () => {
    const { document } = new JSDOM('<p>before</p><div><p>in</p></div><p>after</p>').window;
    expect(blockText(document.querySelector('div') as Node)).toBe('in');
  });
});
