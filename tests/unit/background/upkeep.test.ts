import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUpkeep } from '../../../src/background/upkeep.js';
import type { Library, Saving, UndoToken } from '../../../src/library/index.js';

const tend = vi.fn(async () => ({ ok: true }));
const save = vi.fn(async () => ({ ok: true }));
const undoSave = vi.fn(async () => ({ ok: true }));
const wantPictures = vi.fn(async () => ({ ok: true, wanted: 2 }));
const keepPictures = vi.fn(async () => ({ ok: true, kept: 0, failed: 0 }));
const own = { tend, save, undoSave, wantPictures, keepPictures } as unknown as Library;
const isAllowed = async () => true;
const saving = {} as Saving;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

it('puts the library in order a moment after the last of several saves, once', async () => {
  const { library } = createUpkeep(own, isAllowed);
  await library.save(saving);
  vi.advanceTimersByTime(1500);
  await library.undoSave({} as UndoToken);
  vi.advanceTimersByTime(1500);
  expect(tend).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1500);
  expect(tend).toHaveBeenCalledTimes(1);
});

it('does nothing before it is asked', () => {
  const { soon } = createUpkeep(own, isAllowed);
  vi.advanceTimersByTime(60_000);
  expect(tend).not.toHaveBeenCalled();
  soon();
  vi.advanceTimersByTime(60_000);
  expect(tend).toHaveBeenCalledTimes(1);
});

it('gives the answers of the library', async () => {
  const { library } = createUpkeep(own, isAllowed);
  save.mockResolvedValueOnce({ ok: false });
  expect(await library.save(saving)).toEqual({ ok: false });
});

it('keeps pictures after a save or a wish that is for them, and after no other', async () => {
  const { library } = createUpkeep(own, isAllowed);
  await library.save(saving);
  expect(keepPictures).not.toHaveBeenCalled();
  await library.save({ ...saving, keepPictures: true });
  expect(keepPictures).toHaveBeenCalledTimes(1);
  await library.wantPictures({ id: 'a' as never });
  expect(keepPictures).toHaveBeenCalledTimes(2);
  expect(keepPictures).toHaveBeenCalledWith({ isAllowed });
});

it('keeps none where the save was refused', async () => {
  save.mockResolvedValueOnce({ ok: false });
  await createUpkeep(own, isAllowed).library.save({ ...saving, keepPictures: true });
  expect(keepPictures).not.toHaveBeenCalled();
});
