import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueClauses, needsIndex, parseQuery } from '../../../../src/library/search/index.js';
import { planOf } from '../../../../src/library/search/plan.js';
import { cases } from '../../cases.js';

/** Clauses in short: `-tag=two words`, with `…` behind what is still being typed. */
function inShort(text: string): string[] {
  return parseQuery(text).clauses.map((clause) => {
    const value =
      'text' in clause
        ? clause.text
        : 'value' in clause
          ? clause.value
          : 'day' in clause
            ? clause.day
            : clause.state;
    return `${clause.excluded ? '-' : ''}${clause.kind}=${value}${clause.typed ? '…' : ''}`;
  });
}
const notes = (text: string) => parseQuery(text).notes.map(({ code, text: about }) => `${code} ${about}`);

describe('parseQuery', () => {
  it.each([
    ['', []],
    ['  \n ', []],
    ['old bridge', ['word=old', 'word=bridge…']],
    ['old bridge ', ['word=old', 'word=bridge']],
    ['"old bridge"', ['phrase=old bridge']],
    ['"old bridge', ['phrase=old bridge…']],
    ['„alte Brücke“ Rhein ', ['phrase=alte Brücke', 'word=Rhein']],
    ['-ad -"old news" -site:x.example ', ['-word=ad', '-phrase=old news', '-site=x.example']],
    ['a"b c"d ', ['word=a', 'phrase=b c', 'word=d']],
    ['tag:"two words" tag:one ', ['tag=two words', 'tag=one']],
    ['TAG:x By:"Ilse Maring" SITE:gazette.example ', ['tag=x', 'by=Ilse Maring', 'site=gazette.example']],
    [
      'after:2024 before:2024-05 -after:2024-05-02 ',
      ['after=2024-01-01', 'before=2024-05-01', '-after=2024-05-02'],
    ],
    [
      'is:unread is:favourite is:FAVORITE is:bin -is:read ',
      ['is=unread', 'is=favorite', 'is=favorite', 'is=bin', '-is=read'],
    ],
    ['well-known -well-known ', ['word=well-known', '-word=well-known']],
    ['- -- --x !!! "" "" ', ['-word=-x']],
    ['צה"ל ', ['word=צה"ל']],
    ['12:30 https://x.example/a ', ['word=12:30', 'word=https://x.example/a']],
  ])('%s', (text, clauses) => {
    expect(inShort(text)).toEqual(clauses);
    expect(notes(text)).toEqual([]);
  });

  it.each([
    ['foo:bar ', ['word=foo', 'word=bar'], ['unknown-filter foo:bar']],
    ['before:soon ', ['word=before', 'word=soon'], ['bad-date before:soon']],
    ['after:2024-13 ', ['word=after', 'word=2024-13'], ['bad-date after:2024-13']],
    ['after:2023-02-29 ', ['word=after', 'word=2023-02-29'], ['bad-date after:2023-02-29']],
    ['-is:great ', ['-word=is', '-word=great'], ['bad-state -is:great']],
    ['is:', [], ['unfinished is:']],
    ['is:unr', [], ['unfinished is:unr']],
    ['before:202', [], ['unfinished before:202']],
    ['before:2024-0', [], ['unfinished before:2024-0']],
    ['x tag:', ['word=x'], ['unfinished tag:']],
    ['tag:"', [], ['unfinished tag:"']],
    ['before:202 ', ['word=before', 'word=202'], ['bad-date before:202']],
    ['tag: x ', ['word=tag', 'word=x'], ['unknown-filter tag:']],
  ])('%s is not quite a filter', (text, clauses, told) => {
    expect(inShort(text)).toEqual(clauses);
    expect(notes(text)).toEqual(told);
  });

  it('tells what the catalogue judges', () => {
    const query = parseQuery('bridge tag:town is:unread site:x.example after:2024 ');
    expect(catalogueClauses(query).map(({ kind }) => kind)).toEqual(['tag', 'is', 'after']);
    expect(needsIndex(query)).toBe(true);
    expect(needsIndex(parseQuery('tag:town is:unread'))).toBe(false);
  });

  it('looks at the beginning of what is endless, and says so', () => {
    expect(notes('word '.repeat(1000))[0]).toMatch(/^too-long word/);
    expect(parseQuery('word '.repeat(1000)).clauses).toHaveLength(64);
    for (const hostile of [
      '"',
      '"a',
      '-',
      '-"',
      'a:',
      'is:"',
      '\\',
      '(',
      '[^',
      '\uD800',
      "a'",
      'a-',
      '東',
      '__proto__:',
    ]) {
      const begun = performance.now();
      const units = planOf(parseQuery(hostile.repeat(10_000)));
      expect(performance.now() - begun).toBeLessThan(500);
      expect(units.flatMap(({ sequences }) => sequences.flat()).length).toBeLessThan(10_000);
    }
  });

  it('never throws, and keeps to what was typed', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'"“”-: \'’.isbefortagy2024'.split(''), '東', '\uD83D', 'é'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        const query = parseQuery(text);
        planOf(query);
        for (const clause of query.clauses) {
          if ('text' in clause) expect(text.toLowerCase()).toContain(clause.text.toLowerCase());
          if (clause.typed) expect(clause).toBe(query.clauses.at(-1));
        }
      }),
      cases(500),
    );
  });
});
