import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filenameOf } from '../../../src/export/filename.js';

/** What all four systems and archive tools accept; written apart from the code under test. */
function problemsOf(name: string): string[] {
  const stem = (name.split('.')[0] ?? '').trim().toUpperCase();
  const devices = ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', 'CLOCK$'];
  for (const digit of '0123456789¹²³') devices.push(`COM${digit}`, `LPT${digit}`);
  const checks: Record<string, boolean> = {
    'no extension': !/^.+\.md$/su.test(name),
    'not one path segment': /[/\\\u2044\u2215\u29F8\uFF0F\uFF3C]/u.test(name) || name === '.md',
    'forbidden on Windows': /[<>:"|?*]/.test(name),
    'control or bidi character': /\p{Cc}|(?![\u200C\u200D])\p{Cf}|\p{Zl}|\p{Zp}/u.test(name),
    'lone surrogate': !name.isWellFormed(),
    'reserved device': devices.includes(stem),
    'bad first character': /^[\s.~-]/u.test(name),
    'bad last character': /[\s.]$/u.test(name) || /[\s.]\.md$/u.test(name),
    'too long': Buffer.byteLength(name) > 200,
  };
  return Object.keys(checks).filter((problem) => checks[problem]);
}

describe('filenameOf', () => {
  it.each([
    ['The bridge opens', 'The bridge opens.md'],
    ['Who won? "Nobody": a/b test', 'Who won Nobody a b test.md'],
    ['..\\..\\etc\\passwd', 'etc passwd.md'],
    ['con', '_con.md'],
    ['NUL.txt', '_NUL.txt.md'],
    ['Console', 'Console.md'],
    ['  -rf . ', 'rf.md'],
    ['🙈\u202Egpj.exe', '🙈 gpj.exe.md'],
    ['', 'article.md'],
    ['...', 'article.md'],
    ['Brücke e\u0301', 'Brücke é.md'],
    ['橋が開通', '橋が開通.md'],
    ['می\u200Cخواهم', 'می\u200Cخواهم.md'],
    ['\u200D', 'article.md'],
  ])('%j becomes %j', (title, name) => {
    expect(filenameOf(title, 'md')).toBe(name);
  });

  it('cuts between what readers see as characters', () => {
    const name = filenameOf('e\u0301x'.repeat(200), 'md');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(filenameOf('👍🏽'.repeat(100), 'md')).toMatch(/^(?:👍🏽)+\.md$/u);
    expect(filenameOf('👨‍👩‍👧'.repeat(100), 'md')).toMatch(/^(?:👨‍👩‍👧)+\.md$/u);
  });

  it('is legal for any headline', () => {
    const title = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(title, (text) => {
        expect(problemsOf(filenameOf(text, 'md'))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

const VECTORS = new URL('../../../../shared/security/vectors.json', import.meta.url);
const haveVectors = existsSync(VECTORS);
if (!haveVectors)
  console.warn('SKIPPED: ../shared/security/vectors.json is not here; shared file names not run.');

describe.skipIf(!haveVectors)('shared file names', () => {
  const vectors = haveVectors
    ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as { id: string; kind: string; value: string }[])
    : [];

  it.each(vectors.filter((vector) => vector.kind === 'filename'))('$id', ({ value }) => {
    expect(problemsOf(filenameOf(value, 'md'))).toEqual([]);
  });
});
