import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks, parseQuery, snippet } from '../../../../src/library/search/index.js';
import { cases } from '../../cases.js';

const filler = 'Nothing of note was said about it for a long while. ';

/** The text of a snippet with its marks in brackets. */
function shown(text: string, query: string): string {
  const { text: line, marks: ranges } = snippet(text, parseQuery(query));
  return bracketed(line, ranges);
}

function bracketed(line: string, ranges: readonly (readonly [number, number])[]): string {
  let [out, at] = ['', 0];
  for (const [start, end] of ranges) {
    out += `${line.slice(at, start)}[${line.slice(start, end)}]`;
    at = end;
  }
  return out + line.slice(at);
}

describe('marks', () => {
  it.each([
    ['The old bridge', 'bridge old ', 'The [old] [bridge]'],
    ['Bridges and bridgeheads', 'bridge', '[Bridge]s and [bridge]heads'],
    ['Große Straße, STRASSE', 'strasse ', 'Große [Straße], [STRASSE]'],
    ['Die Straßenbahn', 'strass', 'Die [Straß]enbahn'],
    ['cafe\u0301s and café', 'cafe', '[cafe\u0301]s and [café]'],
    ['ＦＵＬＬ width', 'ful', '[ＦＵＬ]Ｌ width'],
    ['ﬁnance', 'fi', '[ﬁ]nance'],
    ["Boire de l'eau", 'eau ', "Boire de l'[eau]"],
    ['Trump’s plan', 'trump ', '[Trump]’s plan'],
    ['An e-mail, an email', 'email ', 'An [e-mail], an [email]'],
    ['old stone bridge, stone', '"stone bridge" ', 'old [stone] [bridge], stone'],
    ['東京大学院で研究', '大学院 ', '東京[大学院]で研究'],
    ['東京大学院で研究', '大', '東京[大]学院で研究'],
    ['ｶﾞｲﾄﾞです', 'ガイド ', '[ｶﾞｲﾄﾞ]です'],
    ['שָׁלוֹם עולם', 'שלום ', '[שָׁלוֹם] עולם'],
    ['old newspapers', 'news -old ', 'old [news]papers'],
    ['bridge', 'site:bridge by:bridge tag:bridge ', 'bridge'],
    ['Trump’s “big” plan', '(', 'Trump’s “big” plan'],
  ])('%s ← %s', (text, query, expected) =>
    expect(bracketed(text, marks(text, parseQuery(query)))).toBe(expected),
  );
});

describe('snippet', () => {
  it('is the beginning if nothing is found', () => {
    expect(shown('A short text.', 'bridge ')).toBe('A short text.');
    expect(shown(filler.repeat(10), 'bridge ')).toMatch(/^Nothing of note.*\S…$/);
    expect(shown('', 'bridge ')).toBe('');
  });

  it('goes to where most of the words stand', () => {
    const text = `${filler.repeat(8)}A bridge alone. ${filler.repeat(8)}The copper bridge fell. ${filler.repeat(8)}`;
    expect(shown(text, 'bridge copper ')).toMatch(/^….*The \[copper\] \[bridge\] fell\..*…$/);
  });

  it('goes to the rarer word where there are as many', () => {
    const text = `A bridge. ${filler.repeat(8)}A bridge. ${filler.repeat(8)}Some copper. ${filler.repeat(8)}`;
    expect(shown(text, 'bridge copper ')).toContain('[copper]');
  });

  it('is one line and spares words', () => {
    const text = `${filler.repeat(6)}\n\nOld\n bridge\t here.\n\n${filler.repeat(6)}`;
    const line = shown(text, 'bridge ');
    expect(line).toContain('Old [bridge] here. Nothing');
    expect(line).toMatch(/^…\S/);
    expect(filler + filler).toContain(line.replace(/^…/, '').slice(0, 20));
  });

  it('has marks within it that are what was asked for', () => {
    const word = fc.constantFrom(
      'bridge',
      'Brücke',
      'bridges',
      'copper',
      'x',
      '東京',
      '😀',
      '\n\n',
      'l’eau',
      'ﬁ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.boolean(), (words, isSpaced) => {
        const { text, marks: ranges } = snippet(
          words.join(isSpaced ? ' ' : ''),
          parseQuery('bridge copper 京 eau fi '),
        );
        let last = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^(?:bridge|copper|京|eau|ﬁ|l’eau)+$/i);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(text.isWellFormed()).toBe(true);
        expect(text.length).toBeLessThan(300);
      }),
      cases(300),
    );
  });

  it('comes to an end on hostile texts', () => {
    for (const text of ['a', '"', "a'", 'a-', 'a.', '東', '\u0301', ' ', '\uD800'].map((part) =>
      part.repeat(300_000),
    )) {
      const begun = performance.now();
      snippet(text, parseQuery('a bridge 東 '));
      expect(performance.now() - begun).toBeLessThan(3000);
    }
  });
});
