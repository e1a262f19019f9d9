/** What is kept until the browser quits, in a browser whose room for it is limited. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getFromSession, putInSession } from '../../../src/browser/session.js';
import { keepTabArticle, tabArticle } from '../../../src/browser/tab-article.js';
import { sanitizer } from '../sanitize/sanitizer.js';
import { ARTICLE } from './article.js';

const SAFE = sanitizer.article(ARTICLE);

const ROOM = 2000;
const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }));

vi.mock('webextension-polyfill', () => {
  const session = {
    set: async (entries: Record<string, unknown>) => {
      const size = JSON.stringify([...kept]).length + JSON.stringify(entries).length;
      if (size > ROOM) throw new Error('Session storage quota bytes exceeded');
      for (const [key, value] of Object.entries(entries)) kept.set(key, value);
    },
    get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    clear: async () => kept.clear(),
  };
  return { default: { storage: { session } } };
});

beforeEach(() => kept.clear());

describe('a value kept until the browser quits', () => {
  it('is found by its key, and nothing else is', async () => {
    await putInSession('a', { b: 1 });
    expect(await getFromSession('a')).toEqual({ b: 1 });
    expect(await getFromSession('b')).toBeUndefined();
    expect(await getFromSession('toString')).toBeUndefined();
  });

  it('takes the place of older ones when there is no more room', async () => {
    await putInSession('old', 'x'.repeat(1200));
    await putInSession('new', 'y'.repeat(1200));
    expect(await getFromSession('new')).toHaveLength(1200);
    expect(await getFromSession('old')).toBeUndefined();
  });

  it('is refused when it is larger than all the room', async () => {
    await expect(putInSession('a', 'x'.repeat(ROOM))).rejects.toThrow('quota');
  });
});

describe('the article of a tab', () => {
  it('is handed on under a key of its own', async () => {
    for (const isPrivate of [true, false]) {
      const article = { article: SAFE, ledger: [], isPrivate };
      const key = await keepTabArticle(article);
      expect(await keepTabArticle(article)).not.toBe(key);
      expect(await tabArticle(key)).toEqual(article);
    }
  });

  it('is gone after a restart, and is never something else', async () => {
    const key = await keepTabArticle({ article: SAFE, ledger: [], isPrivate: false });
    kept.clear();
    expect(await tabArticle(key)).toBeNull();
    await putInSession('other', { article: {} });
    expect(await tabArticle('other')).toBeNull();
  });
});
