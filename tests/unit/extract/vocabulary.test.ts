import { expect, it } from 'vitest';
import { Pattern } from '../../../src/extract/pattern.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import { LETTERS_AND_DIGITS } from '../../../src/text/letters.js';

const forms = VOCABULARY.dateForms.map((source, i) => [`dateForms[${i}]`, source] as const);
const sources = [...Object.entries(VOCABULARY.patterns), ...forms];

it.each(sources)('the pattern %s is one for lower-case text, without flags', (_, source) => {
  expect(() => new RegExp(source)).not.toThrow();
  expect(source).not.toMatch(/\\p\{/i);
  const written = source.replace(/\\[a-zA-Z]/g, '');
  expect(written).toBe(written.toLowerCase());
});

it.each(['é', 'ß', 'ł', 'ж', 'ل', 'ש', '中', 'あ', 'ア', '한', '7', '７', 'ก', 'हि'])(
  '%s belongs to a word',
  (sign) => {
    expect(sign).toMatch(new RegExp(`^[${LETTERS_AND_DIGITS}]+$`));
  },
);

it.each([' ', ' ', '.', '!', '«', '”', '—', '·', '×', '…', '。', '、', '「', '（', '،', '؟', '€', '☞', '|'])(
  '%s does not',
  (sign) => {
    expect(sign).not.toMatch(new RegExp(`[${LETTERS_AND_DIGITS}]`));
  },
);

it('a pattern reads any case and keeps every character in its place', () => {
  const label = new Pattern('(?:von|by)\\s+');
  expect(label.test('BY ANN')).toBe(true);
  expect(label.exec('İİ Von Ann')?.index).toBe(3);
  expect(new Pattern('\\s*;\\s*').split('Ann ; İnci;Bo')).toEqual(['Ann', 'İnci', 'Bo']);
});
