import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanField, cleanLine } from '../../../src/sanitize/fields.js';

describe('a line of a page', () => {
  it.each([
    ['Ferry\n  returns\tat\u00a0noon ', 'Ferry returns at noon'],
    ['Ferry\u0000\u0007\u001b[31m', 'Ferry[31m'],
    ['\u202eyrreF\u202c \u2066at\u2069 noon', 'yrreF at noon'],
    ['\ufeffFerry', 'Ferry'],
    ['Ferry\ud83d', 'Ferry\ufffd'],
    ['<b>Ferry</b> &amp; co', '<b>Ferry</b> &amp; co'],
    ['عاد\u200cت', 'عاد\u200cت'],
    ['👩\u200d🔧 at noon', '👩\u200d🔧 at noon'],
  ])('is one line without what nobody sees: %j', (value, line) => {
    expect(cleanLine(value, 300)).toBe(line);
  });

  it('is cut where it is too long, and shows that it is', () => {
    expect(cleanLine('abcdef', 6)).toBe('abcdef');
    expect(cleanLine('abcdefg', 6)).toBe('abcde…');
    expect(cleanLine('abc def', 5)).toBe('abc…');
  });

  it('is never cut within a character', () => {
    expect(cleanLine('abcd😀ef', 6)).toBe('abcd…');
  });

  it('is well-formed and within its cap, whatever the page wrote', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 40 }), (value, most) => {
        const line = cleanLine(value, most);
        expect(line.isWellFormed()).toBe(true);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(cleanLine(line, most)).toBe(line);
      }),
      { numRuns: 1000, seed: 20_240_503 },
    );
  });
});

describe('a field that may be unknown', () => {
  it('is unknown when nothing is left of it', () => {
    expect(cleanField('\u202e \u0000', 10)).toBeNull();
    expect(cleanField('', 10)).toBeNull();
    expect(cleanField(null, 10)).toBeNull();
    expect(cleanField(' a ', 10)).toBe('a');
  });
});
