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
    get: async (key: string | null) => {
      if (key === null) return Object.fromEntries(kept);
      return kept.has(key) ? { [key]: kept.get(key) } : {};
    },
    remove: async (key: string) => void kept.delete(key),
  };
  return { default: { storage: { session } } };
});

beforeEach(() => kept.clear());

describe('a value kept until the browser quits', () => {
  it('is found by its key, and nothing else is', async () => {
    await putInSession('a:1', { b: 1 });
    expect(await getFromSession('a:1')).toEqual({ b: 1 });
    expect(await getFromSession('a:2')).toBeUndefined();
    expect(await getFromSession('toString')).toBeUndefined();
  });

  it('takes the place of the oldest of its kind when there is no more room, and of no more than it must', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const name of ['second', 'first', 'third']) {
      vi.setSystemTime({ first: 1000, second: 2000, third: 3000 }[name] ?? 0);
      await putInSession(`article:${name}`, name[0]?.repeat(500));
    }
    vi.setSystemTime(4000);
    await putInSession('article:new', 'n'.repeat(500));
    vi.useRealTimers();
    expect(await getFromSession('article:new')).toHaveLength(500);
    expect(await getFromSession('article:first')).toBeUndefined();
    expect(await getFromSession('article:second')).toHaveLength(500);
    expect(await getFromSession('article:third')).toHaveLength(500);
  });

  it('never takes the place of a value of another kind', async () => {
    await putInSession('question:1', 'q'.repeat(1000));
    await putInSession('article:1', 'a'.repeat(700));
    await putInSession('article:2', 'b'.repeat(700));
    expect(await getFromSession('article:1')).toBeUndefined();
    expect(await getFromSession('article:2')).toHaveLength(700);
    await expect(putInSession('article:3', 'c'.repeat(1500))).rejects.toThrow('quota');
    expect(await getFromSession('question:1')).toHaveLength(1000);
  });

  it('takes nothing’s place when it is of no kind', async () => {
    await putInSession('article:1', 'a'.repeat(1200));
    await expect(putInSession('asked', 'b'.repeat(1200))).rejects.toThrow('quota');
    expect(await getFromSession('article:1')).toHaveLength(1200);
  });

  it('is refused when it is larger than all the room', async () => {
    await expect(putInSession('a:1', 'x'.repeat(ROOM))).rejects.toThrow('quota');
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
    await putInSession('article:other', { article: {} });
    expect(await tabArticle('other')).toBeNull();
  });
});
