import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turnsWithThePage } from '../../../src/content/turns.js';
import { runAtOnce, runInTurns, type Steps } from '../../../src/extract/steps.js';

/** Three steps that take so many milliseconds each. */
function* work(milliseconds: number): Steps<string> {
  for (let i = 0; i < 3; i++) {
    vi.setSystemTime(Date.now() + milliseconds);
    vi.spyOn(performance, 'now').mockReturnValue(Date.now());
    yield;
  }
  return 'done';
}

const SEEN = { hidden: false } as Document;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
  vi.spyOn(performance, 'now').mockReturnValue(Date.now());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('work in steps', () => {
  it('can be done at once', () => {
    expect(runAtOnce(work(1000))).toBe('done');
  });

  it('lets the page have its thread when it has taken long', async () => {
    const result = runInTurns(work(60), turnsWithThePage(SEEN));
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(1);
    await vi.runAllTimersAsync();
    expect(await result).toBe('done');
  });

  it('does not ask the page when it was quick', async () => {
    expect(await runInTurns(work(10), turnsWithThePage(SEEN))).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait for timers that are slow, where nobody sees the page', async () => {
    expect(await runInTurns(work(60), turnsWithThePage({ hidden: true } as Document))).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when there is no more time', async () => {
    const result = runInTurns(work(5000), turnsWithThePage({ hidden: true } as Document));
    expect(await result).toBeNull();
  });
});
