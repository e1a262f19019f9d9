import { describe, expect, it, vi } from 'vitest';
import english from '../../../src/_locales/en/messages.json' with { type: 'json' };
import type { LibraryFailureCode, LooksLike, ReadFailureCode } from '../../../src/article/failure.js';
import { canRescue, libraryAdvice, libraryFailure, readingFailure } from '../../../src/ui/failures.js';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string) => (english as Record<string, { message: string }>)[key]?.message ?? '',
    },
  },
}));

const READING: Record<ReadFailureCode, null> = {
  'empty-page': null,
  'not-article': null,
  'too-big': null,
  pdf: null,
  'browser-page': null,
  'store-page': null,
  'injection-refused': null,
  'file-access': null,
  navigated: null,
  'no-answer': null,
};
const LIBRARY: Record<LibraryFailureCode, null> = {
  'storage-full': null,
  'storage-unavailable': null,
  'storage-newer': null,
  'storage-damaged': null,
  'storage-blocked': null,
  'not-found': null,
  unreadable: null,
};

const KINDS: Record<Exclude<LooksLike, 'other'>, null> = {
  listing: null,
  product: null,
  forum: null,
  'too-short': null,
  framed: null,
};

describe('every failure', () => {
  it('of reading has a sentence of its own, and says what to do', () => {
    const codes = (Object.keys(READING) as ReadFailureCode[]).map((code) => readingFailure(code));
    const kinds = Object.keys(KINDS).map((kind) => readingFailure('not-article', kind as LooksLike));
    const said = [...codes, ...kinds];
    expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(said.length);
    for (const { sentence, advice } of said) {
      expect(sentence).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
    }
  });

  it('has the general sentence for a kind that is not known, and for one that does not apply', () => {
    const general = readingFailure('not-article');
    expect(readingFailure('not-article', 'other')).toEqual(general);
    expect(readingFailure('not-article', 'constructor' as LooksLike)).toEqual(general);
    expect(readingFailure('pdf', 'forum')).toEqual(readingFailure('pdf'));
  });

  it('of the library has a sentence of its own', () => {
    const codes = Object.keys(LIBRARY) as LibraryFailureCode[];
    for (const say of [libraryFailure, libraryAdvice]) {
      const said = codes.map(say);
      expect(new Set(said).size).toBe(said.length);
      for (const words of said) expect(words).toMatch(/\.$/);
    }
  });

  it('of a library whose rows are there but cannot be had offers a rescue', () => {
    const codes = (Object.keys(LIBRARY) as LibraryFailureCode[]).filter(canRescue);
    expect(codes).toEqual(['storage-newer', 'storage-damaged', 'storage-blocked', 'unreadable']);
  });
});
