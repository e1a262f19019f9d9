import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUpkeep } from '../../../src/background/upkeep.js';
import type { Library, Saving, UndoToken } from '../../../src/library/index.js';

const tend = vi.fn(async () => ({ ok: true }));
const save = vi.fn(async () => ({ ok: true }));
const undoSave = vi.fn(async () => ({ ok: true }));
const own = { tend, save, undoSave } as unknown as Library;
const saving = {} as Saving;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

it('puts the library in order a moment after the last of several saves, once', async () => {
  const { library } = createUpkeep(own);
  await library.save(saving);
  vi.advanceTimersByTime(1500);
  await library.undoSave({} as UndoToken);
  vi.advanceTimersByTime(1500);
  expect(tend).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1500);
  expect(tend).toHaveBeenCalledTimes(1);
});

it('does nothing before it is asked', () => {
  const { soon } = createUpkeep(own);
  vi.advanceTimersByTime(60_000);
  expect(tend).not.toHaveBeenCalled();
  soon();
  vi.advanceTimersByTime(60_000);
  expect(tend).toHaveBeenCalledTimes(1);
});

it('gives the answers of the library', async () => {
  const { library } = createUpkeep(own);
  save.mockResolvedValueOnce({ ok: false });
  expect(await library.save(saving)).toEqual({ ok: false });
});
