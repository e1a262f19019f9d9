import { expect, it, vi } from 'vitest';
import { hold, inTurn, oneAtATime } from '../../../src/library/lock.js';

/** Work that ends when it is told to. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = vi.fn(() => ended);
  return { run, end: () => end() };
}

it('does work of one kind in turn, and of two kinds beside each other', async () => {
  const [first, second, other] = [work(), work(), work()];
  const done = [
    inTurn('plainread-pictures', first.run),
    inTurn('plainread-pictures', second.run),
    inTurn('plainread-upkeep', other.run),
  ];
  await vi.waitFor(() => expect(other.run).toHaveBeenCalled());
  expect([first.run.mock.calls.length, second.run.mock.calls.length]).toEqual([1, 0]);
  first.end();
  await vi.waitFor(() => expect(second.run).toHaveBeenCalled());
  second.end();
  other.end();
  await Promise.all(done);
});

it('goes on after work that failed', async () => {
  const failing = inTurn('plainread-pictures', () => Promise.reject(new Error('no')));
  const next = inTurn('plainread-pictures', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

it('gives work up that somebody else is doing', async () => {
  const [first, second] = [work(), work()];
  const doing = oneAtATime('plainread-upkeep', async () => {
    await first.run();
    return { ok: true } as const;
  });
  expect(await oneAtATime('plainread-upkeep', second.run as never)).toEqual({ ok: true });
  expect(second.run).not.toHaveBeenCalled();
  first.end();
  await doing;
});

it('keeps others from work until it is released', async () => {
  const release = await hold('plainread-backup');
  if (release === null) throw new Error('nobody holds it');
  expect(await hold('plainread-backup')).toBeNull();
  const waiting = work();
  const done = inTurn('plainread-backup', waiting.run);
  await Promise.resolve();
  expect(waiting.run).not.toHaveBeenCalled();
  await release();
  await vi.waitFor(() => expect(waiting.run).toHaveBeenCalled());
  waiting.end();
  await done;
  const again = await hold('plainread-backup');
  expect(again).not.toBeNull();
  await again?.();
});
