import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { FLAG } from '../../../../src/library/index.js';
import { openChanges } from '../../../../src/pages/library/changes.js';
import { freshLibrary, saveOk, succeeded } from '../../library/samples.js';

const page = (number: number) => ({
  url: `https://gazette.example/${number}`,
  canonicalUrl: null,
  title: `Story ${number}`,
});
const full = { ok: false, code: 'storage-full' } as const;

async function changesOf(count: number) {
  const { library } = freshLibrary();
  for (let number = 0; number < count; number++) await saveOk(library, page(number));
  const flags = async (flag: number) => {
    const { catalogue } = succeeded(await library.catalogue());
    return [...catalogue.flags.keys()].filter((slot) => (catalogue.flags[slot] ?? 0) & flag);
  };
  return { library, changes: openChanges(library, null), flags };
}

const deleting = (slots: readonly number[], title: string | null = null) =>
  ({ slots, patch: { isDeleted: true }, deed: 'deleted', title }) as const;

describe('changes', () => {
  it('are told, and taken back in turn, the last one first', async () => {
    const { changes, flags } = await changesOf(3);
    await changes.apply(deleting([0], 'Story 0'));
    await changes.apply({ slots: [1, 2], patch: { isArchived: true }, deed: 'archived', title: null });
    expect(changes.notice.value).toEqual({
      kind: 'done',
      deed: 'archived',
      count: 2,
      title: null,
      before: 1,
    });
    expect(await changes.undo()).toEqual([1, 2]);
    expect(await flags(FLAG.archived)).toEqual([]);
    expect(changes.notice.value).toMatchObject({ deed: 'deleted', title: 'Story 0', before: 0 });
    expect(await changes.undo()).toEqual([0]);
    expect(await flags(FLAG.deleted)).toEqual([]);
    expect(changes.notice.value).toEqual({ kind: 'undone' });
    expect(await changes.undo()).toBeNull();
  });

  it('of one entry are taken back one after the other', async () => {
    const { changes, flags } = await changesOf(1);
    await changes.apply({ slots: [0], patch: { isFavorite: true }, deed: 'favorited', title: null });
    await changes.apply({ slots: [0], patch: { isArchived: true }, deed: 'archived', title: null });
    await changes.undo();
    expect(await flags(FLAG.archived)).toEqual([]);
    await changes.undo();
    expect(await flags(FLAG.favorite)).toEqual([]);
  });

  it('are taken back after their notice was dismissed too', async () => {
    const { changes, flags } = await changesOf(1);
    await changes.apply(deleting([0]));
    changes.dismiss();
    expect(changes.notice.value).toBeNull();
    await changes.undo();
    expect(await flags(FLAG.deleted)).toEqual([]);
  });

  it('say nothing where nothing changed', async () => {
    const { changes } = await changesOf(1);
    await changes.apply({ slots: [0], patch: { isArchived: false }, deed: 'unarchived', title: null });
    expect(changes.notice.value).toBeNull();
    expect(await changes.undo()).toBeNull();
  });

  it('of many are not begun while one is made, those of one wait their turn', async () => {
    const { changes, flags } = await changesOf(3);
    const first = changes.apply({
      slots: [0, 1, 2],
      patch: { isFavorite: true },
      deed: 'favorited',
      title: null,
    });
    expect(changes.work.value).toEqual({ done: 0, total: 3 });
    const refused = changes.apply(deleting([0, 1]));
    const waiting = changes.apply(deleting([2]));
    await Promise.all([first, refused, waiting]);
    expect(await flags(FLAG.favorite)).toEqual([0, 1, 2]);
    expect(await flags(FLAG.deleted)).toEqual([2]);
    expect(changes.work.value).toBeNull();
  });

  it('that did not happen say why, and keep the way back', async () => {
    const { changes, library } = await changesOf(1);
    vi.spyOn(library, 'change').mockResolvedValueOnce(full);
    await changes.apply(deleting([0]));
    expect(changes.notice.value).toEqual({ kind: 'failed', code: 'storage-full' });
    expect(await changes.undo()).toBeNull();
    await changes.apply(deleting([0]));
    vi.spyOn(library, 'undoChange').mockResolvedValueOnce(full);
    expect(await changes.undo()).toBeNull();
    expect(changes.notice.value).toEqual({ kind: 'failed', code: 'storage-full' });
    expect(await changes.undo()).toEqual([0]);
  });

  it('empty the bin for good', async () => {
    const { library } = await changesOf(0);
    const changes = openChanges(library, async () => ({ ok: true, erased: 4 }));
    await changes.emptyBin();
    expect(changes.notice.value).toEqual({ kind: 'emptied', count: 4 });
    expect(await changes.undo()).toBeNull();
  });
});
